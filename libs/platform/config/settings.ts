import { z } from 'zod';

/** Where the process runs. `production` refuses the embedded database, the embedded issuer and every unsafe value. */
export type Mode = 'local' | 'test' | 'production';

const url = z.url();
const port = z.coerce.number().int().min(0).max(65_535);
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );
/** At least one name, or nobody could ever prove a second factor. */
const acrNames = z
  .string()
  .default('2')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine((names) => names.length > 0, 'must name at least one value of the claim acr');
const isScript = (address: string): boolean => /^https:\/\/[a-z0-9.-]+\/[\x21-\x7e]*$/.test(address) && address.includes('{id}') && !/["'<>;,]/.test(address);
const key32 = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');

/** Every setting of every process, by the name of its environment variable. `.env.example` lists the same names (a test compares them). */
export const settings = z.object({
  LIENCONG_MODE: z.enum(['local', 'test', 'production']).default('production').describe('local, test or production'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('least severe log line that is written'),

  DATABASE_URL_OWNER: url.optional().describe('owner of the tables; only migrations and the command line use it'),
  DATABASE_URL_EDITING: url.optional().describe('role editing: drafts and items of one portal at a time'),
  DATABASE_URL_DELIVERY: url.optional().describe('role delivery: reads what is published, nothing else'),
  DATABASE_URL_DELIVERY_SPARE: url
    .optional()
    .describe('asked while DATABASE_URL_DELIVERY does not answer or is more than a second behind: the primary, where that is a replica'),
  DATABASE_URL_INTAKE: url.optional().describe('role intake: takes what citizens send, through functions only'),
  DATABASE_URL_SUPERVISION: url.optional().describe('role supervision: figures and waiting work of a subtree'),
  DATABASE_URL_SIGNIN: url.optional().describe('role signin: sessions, identities and invitations'),
  DATABASE_URL_JOBS: url.optional().describe('role jobs: the worker'),
  DATABASE_URL_BACKUP: url.optional().describe('role backup: reads every row for a backup, writes nothing; only the command line uses it'),
  DATABASE_URL_RESTORE: url.optional().describe('a superuser, for the one command that restores; kept in no file'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(8).describe('connections of each role in each process'),

  API_PORT: port.default(4000).describe('port of apps/api'),
  API_BIND: z.string().default('127.0.0.1').describe('address apps/api listens on'),
  API_PUBLIC_URL: url.default('http://localhost:4000').describe('origin under which people open the console'),
  API_INTERNAL_URL: url.default('http://127.0.0.1:4000').describe('where apps/site reaches the public schema'),
  SITE_PORT: port.default(4001).describe('port of apps/site'),
  SITE_BIND: z.string().default('127.0.0.1').describe('address apps/site listens on'),
  WORKER_PORT: port.optional().describe('port on which apps/worker says how it is; without it it says nothing'),
  WORKER_BIND: z.string().default('127.0.0.1').describe('address of that port'),
  SITE_ADDRESS: z
    .string()
    .regex(/^https?:\/\/\{host\}(:\d+)?$/)
    .default('https://{host}')
    .describe('address of a portal from its host name'),
  PLATFORM_LABEL: z
    .string()
    .max(300)
    .default('')
    .describe('label of the platform in the foot of every page, as it was issued: code, kind, conformity, independent review; empty: the name alone'),
  SIGN_IN_ADDRESS: z
    .string()
    .regex(/^(https?:\/\/\S+)?$/)
    .default('')
    .describe('where the link Đăng nhập of the public pages leads: the console, e.g. https://quan-tri.tinh.example.vn; empty: no link'),
  TRUSTED_PROXIES: list.describe('addresses whose X-Forwarded-* headers are believed, comma separated'),

  DELIVERY_CACHE_MB: z.coerce.number().int().min(0).max(65_536).default(64).describe('memory of each apps/api for ready public answers; 0: none is kept'),
  DELIVERY_POLL_MS: z.coerce.number().int().min(20).max(800).default(250).describe('how often each apps/api asks what changed on the portals'),
  SITE_CACHE_MB: z.coerce.number().int().min(0).max(65_536).default(64).describe('memory of each apps/site for ready pages; 0: each is made anew'),
  TRUSTED_DOCUMENTS_FOLDER: z.string().default('').describe('folder of .graphql files that may be asked for by their SHA-256; beside those of the site'),

  TLS_ASK_TOKEN: z
    .string()
    .min(32)
    .optional()
    .describe('what the proxy shows when it asks whether a host may have a certificate; without it only this machine may ask'),

  INTAKE_TOKEN: z.string().min(32).optional().describe('what apps/site shows when it hands in visits and ratings; without it only this machine may'),
  MONITORING_SCRIPTS: list
    .refine((scripts) => scripts.every(isScript), 'must be addresses such as https://giam-sat.example.vn/do.js?id={id}')
    .describe("scripts of the ministry's measuring system that a portal may carry, each an address with {id} in it, comma separated"),
  LINK_CHECK: z
    .enum(['off', 'public', 'all'])
    .default('public')
    .describe('links that the worker follows: none, those of the public internet, or (tests alone) those of this network too'),
  WEBHOOK_PRIVATE_TARGETS: z
    .stringbool()
    .default(false)
    .describe('for trying out: webhooks may go to addresses of this machine and of private networks, and without TLS'),

  OIDC_ISSUER_URL: url.default('http://localhost:4002/realms/liencong').describe('issuer, exactly as in the claim iss'),
  OIDC_CLIENT_ID: z.string().default('liencong-console').describe('client of the console (code flow with PKCE on the server)'),
  OIDC_CLIENT_SECRET: z.string().default('').describe('its secret'),
  OIDC_AUDIENCE: z.string().default('urn:liencong:api').describe('audience that a bearer token must name'),
  OIDC_SYSTEM_CLIENTS: list.describe('client ids (azp) of systems that may call with a bearer token, comma separated'),
  OIDC_SECOND_FACTOR_ACR: acrNames.describe('values of the claim acr that say that a second factor was used; the first is asked for; comma separated'),
  OIDC_KEYS_REFRESH_SECONDS: z.coerce.number().int().min(1).default(120).describe('after how long a key removed at the issuer stops being believed'),

  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(60).describe('a session ends after so long without use'),
  SESSION_MAX_HOURS: z.coerce.number().int().min(1).default(12).describe('a session ends after so long in any case'),
  SESSION_SECRET: key32.optional().describe('signs CSRF tokens; 32 bytes, base64'),
  PERSONAL_DATA_KEY: key32.optional().describe('wraps the key of each data subject and makes the tokens of invitations; 32 bytes, base64'),

  MEDIA_FOLDER: z.string().default('').describe('folder for pictures and files, the same for every apps/api and worker; empty: none are taken'),
  MEDIA_S3_BUCKET: z.string().default('').describe('bucket of an object store for pictures and files, in place of MEDIA_FOLDER'),
  MEDIA_S3_ENDPOINT: z
    .string()
    .regex(/^(https?:\/\/[^/\s]+\/?)?$/, 'must be http(s)://host:port')
    .default('')
    .describe("address of the object store; empty: Amazon's"),
  MEDIA_S3_REGION: z.string().default('us-east-1').describe('its region'),
  MEDIA_S3_KEY: z.string().default('').describe('name of the key that reads, writes, lists and deletes in the bucket'),
  MEDIA_S3_SECRET: z.string().default('').describe('its secret'),
  MEDIA_QUOTA_GB: z.coerce.number().min(0.001).max(100_000).default(20).describe('room for files of a portal that has no quota of its own'),
  MEDIA_LARGEST_MB: z.coerce.number().int().min(1).max(5_000).default(2_000).describe('largest file that is taken'),
  MEDIA_FFMPEG: z
    .string()
    .regex(/^(off|\/\S+)?$/, 'must be an absolute path or off')
    .default('')
    .describe(
      'ffmpeg with ffprobe beside it, which makes films into what every browser plays; empty: looked for in /usr/local/bin and /usr/bin; off: films are shown as they came',
    ),
  CLAMD_ADDRESS: z
    .string()
    .regex(/^(tcp:\/\/[^/\s]+:\d+|unix:\/\S+)?$/, 'must be tcp://host:port or unix:/path')
    .default('')
    .describe(
      'scanner of files, e.g. unix:/run/clamav/clamd.ctl; while it does not answer no file leaves quarantine; empty: files are not scanned, and say so',
    ),

  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('mail server that takes our letters, e.g. smtps://name:password@thu.tinh.gov.vn; empty: letters go into MAIL_FOLDER'),
  MAIL_FROM: z
    .string()
    .default('Liên Cổng <khong-tra-loi@liencong.localhost>')
    .describe("sender of our letters: the province's name and an address of its own"),
  MAIL_FOLDER: z.string().default('').describe('folder for letters while SMTP_URL is empty (trying out); both empty: none is sent'),
});

export type Config = z.infer<typeof settings>;
