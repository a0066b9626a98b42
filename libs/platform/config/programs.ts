import type { Config } from './settings.js';

/** The processes of an installation, by the name of their folder in `apps`. */
export type Program = 'api' | 'worker' | 'site' | 'cli';
type Name = keyof Config;

interface Uses {
  /** Without these the process does not start. */
  readonly needs: readonly Name[];
  /** What else it looks at; each has a default, or is needed by single commands only. */
  readonly reads: readonly Name[];
}

/** Where pictures and files lie, and how much room there is. */
const media = [
  'MEDIA_FOLDER',
  'MEDIA_S3_BUCKET',
  'MEDIA_S3_ENDPOINT',
  'MEDIA_S3_REGION',
  'MEDIA_S3_KEY',
  'MEDIA_S3_SECRET',
  'MEDIA_QUOTA_GB',
  'MEDIA_LARGEST_MB',
] as const satisfies readonly Name[];

/** Which process uses which setting. A secret that a process does not use is not given to it, and not read when it is there. */
export const programs: Readonly<Record<Program, Uses>> = {
  api: {
    needs: [
      'DATABASE_URL_EDITING',
      'DATABASE_URL_DELIVERY',
      'DATABASE_URL_INTAKE',
      'DATABASE_URL_SUPERVISION',
      'DATABASE_URL_SIGNIN',
      'OIDC_CLIENT_SECRET',
      'SESSION_SECRET',
      'PERSONAL_DATA_KEY',
    ],
    reads: [
      'DATABASE_URL_DELIVERY_SPARE',
      'DATABASE_POOL_SIZE',
      'API_PORT',
      'API_BIND',
      'API_PUBLIC_URL',
      'SITE_ADDRESS',
      'TRUSTED_PROXIES',
      'DELIVERY_CACHE_MB',
      'DELIVERY_POLL_MS',
      'TRUSTED_DOCUMENTS_FOLDER',
      'TLS_ASK_TOKEN',
      'INTAKE_TOKEN',
      'MONITORING_SCRIPTS',
      'WEBHOOK_PRIVATE_TARGETS',
      ...media,
      'OIDC_ISSUER_URL',
      'OIDC_CLIENT_ID',
      'OIDC_AUDIENCE',
      'OIDC_SYSTEM_CLIENTS',
      'OIDC_SECOND_FACTOR_ACR',
      'OIDC_KEYS_REFRESH_SECONDS',
      'SESSION_IDLE_MINUTES',
      'SESSION_MAX_HOURS',
    ],
  },
  worker: {
    needs: ['DATABASE_URL_JOBS', 'PERSONAL_DATA_KEY'],
    reads: [
      'DATABASE_POOL_SIZE',
      'WORKER_PORT',
      'WORKER_BIND',
      'API_PUBLIC_URL',
      'SITE_ADDRESS',
      'SMTP_URL',
      'MAIL_FROM',
      'MAIL_FOLDER',
      'WEBHOOK_PRIVATE_TARGETS',
      'LINK_CHECK',
      ...media,
      'MEDIA_FFMPEG',
      'CLAMD_ADDRESS',
    ],
  },
  site: {
    needs: [],
    reads: [
      'API_INTERNAL_URL',
      'SITE_CACHE_MB',
      'SITE_PORT',
      'SITE_BIND',
      'TRUSTED_PROXIES',
      'INTAKE_TOKEN',
      'MONITORING_SCRIPTS',
      'PLATFORM_LABEL',
      'SIGN_IN_ADDRESS',
    ],
  },
  cli: {
    needs: [],
    reads: [
      'DATABASE_URL_OWNER',
      'DATABASE_URL_EDITING',
      'DATABASE_URL_DELIVERY',
      'DATABASE_URL_INTAKE',
      'DATABASE_URL_SUPERVISION',
      'DATABASE_URL_SIGNIN',
      'DATABASE_URL_JOBS',
      'DATABASE_URL_BACKUP',
      'DATABASE_URL_RESTORE',
      'DATABASE_POOL_SIZE',
      'OIDC_ISSUER_URL',
      'PERSONAL_DATA_KEY',
      'API_PUBLIC_URL',
      ...media,
      'CLAMD_ADDRESS',
      'LINK_CHECK',
    ],
  },
};

/** Every setting that a process looks at. */
export function settingsOf(program: Program): readonly Name[] {
  return ['LIENCONG_MODE', 'LOG_LEVEL', ...programs[program].needs, ...programs[program].reads];
}
