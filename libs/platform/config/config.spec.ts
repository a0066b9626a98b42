import { ConfigError, need, programs, readConfig, settings, settingsOf, type Program } from './index.js';

const key = (fill: number): string => Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 7 + fill) % 256)).toString('base64');
const sameByte = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const local = (role: string): string => `postgresql://${role}:secret@127.0.0.1:5432/liencong`;

const safe: Readonly<Record<string, string>> = {
  LIENCONG_MODE: 'production',
  DATABASE_URL_EDITING: local('editing'),
  DATABASE_URL_DELIVERY: local('delivery'),
  DATABASE_URL_SUPERVISION: local('supervision'),
  DATABASE_URL_SIGNIN: local('signin'),
  DATABASE_URL_INTAKE: local('intake'),
  API_PUBLIC_URL: 'https://quantri.example.test',
  OIDC_ISSUER_URL: 'https://dangnhap.example.test/realms/liencong',
  OIDC_CLIENT_SECRET: 'made-for-this-spec',
  OIDC_SYSTEM_CLIENTS: 'one-system',
  SESSION_SECRET: key(1),
  PERSONAL_DATA_KEY: key(2),
};

const worker = {
  LIENCONG_MODE: 'production',
  DATABASE_URL_JOBS: local('jobs'),
  PERSONAL_DATA_KEY: key(2),
  API_PUBLIC_URL: 'https://quantri.example.test',
};

/** The faults, one a line without the heading; empty when it is accepted. */
function faultsOf(environment: Record<string, string | undefined>, program?: Program): readonly string[] {
  try {
    readConfig(environment, program);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('settings', () => {
  it('have defaults, and production is the mode of who names none', () => {
    expect(readConfig({}, 'site')).toMatchObject({ LIENCONG_MODE: 'production', SITE_PORT: 4001, TRUSTED_PROXIES: [] });
  });

  it('take an empty value as none, and split lists', () => {
    expect(readConfig({ LIENCONG_MODE: 'test', API_PORT: '', TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2,' })).toMatchObject({
      API_PORT: 4000,
      TRUSTED_PROXIES: ['10.0.0.1', '10.0.0.2'],
    });
  });

  it('that cannot be read are named all at once', () => {
    const faults = faultsOf({ LIENCONG_MODE: 'test', API_PORT: 'x', SESSION_SECRET: 'c2hvcnQ=', SITE_ADDRESS: 'https://a.vn', DATABASE_URL_JOBS: 'nowhere' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['DATABASE_URL_JOBS', 'API_PORT', 'SITE_ADDRESS', 'SESSION_SECRET']);
  });

  it('that a place cannot do without are asked for by name', () => {
    const config = readConfig({ LIENCONG_MODE: 'test', DATABASE_URL_JOBS: local('jobs') });
    expect(need(config, 'DATABASE_URL_JOBS')).toBe(local('jobs'));
    expect(() => need(config, 'SESSION_SECRET')).toThrow(/SESSION_SECRET/);
  });
});

describe('a process', () => {
  it('starts with what is its own: the site without any secret, the worker with one address and the key', () => {
    expect(faultsOf({}, 'site')).toEqual([]);
    expect(faultsOf(worker, 'worker')).toEqual([]);
    expect(faultsOf(safe, 'api')).toEqual([]);
    expect(faultsOf({ DATABASE_URL_OWNER: local('liencong_owner') }, 'cli')).toEqual([]);
  });

  it.each(['api', 'worker'] as const)('%s names everything it lacks', (program) => {
    const faults = faultsOf({ LIENCONG_MODE: 'test' }, program);
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(programs[program].needs);
  });

  it('reads no setting that is not its own', () => {
    const config = readConfig({ ...safe, API_PORT: 'nonsense' }, 'site');
    expect([config.SESSION_SECRET, config.DATABASE_URL_EDITING, config.OIDC_CLIENT_SECRET]).toEqual([undefined, undefined, '']);
  });

  it('is there for each setting', () => {
    const used = new Set((Object.keys(programs) as Program[]).flatMap(settingsOf));
    expect(Object.keys(settings.shape).filter((name) => !used.has(name as never))).toEqual([]);
  });
});

describe('production', () => {
  const relay = { ...worker, SMTP_URL: 'smtps://u:p@thu.example.test', MAIL_FROM: 'Cổng tỉnh <khong-tra-loi@tinh.example.test>' };

  it.each<[string, Record<string, string>]>([
    ['a mail server behind TLS', {}],
    ['one that must turn to TLS', { SMTP_URL: 'smtp://thu.example.test:587?requireTLS=true' }],
    ['a relay on this machine', { SMTP_URL: 'smtp://127.0.0.1:25' }],
    ['no mail server', { SMTP_URL: '' }],
  ])('accepts %s', (_what, change) => {
    expect(faultsOf({ ...relay, ...change }, 'worker')).toEqual([]);
  });

  it.each<[string, string, Record<string, string>]>([
    ['letters in the clear', 'SMTP_URL', { SMTP_URL: 'smtp://thu.example.test:587' }],
    ['a later word that takes TLS back', 'SMTP_URL', { SMTP_URL: 'smtp://thu.example.test?requireTLS=true&requireTLS=false' }],
    ['a certificate of anybody', 'SMTP_URL', { SMTP_URL: 'smtps://thu.example.test?tls.rejectUnauthorized=false' }],
    ['a sender that is nobody', 'MAIL_FROM', { MAIL_FROM: '' }],
    ['letters in a folder', 'MAIL_FOLDER', { SMTP_URL: '', MAIL_FOLDER: '/var/mail' }],
  ])('refuses %s', (_what, name, change) => {
    expect(faultsOf({ ...relay, ...change }, 'worker').map((fault) => fault.split(':')[0])).toEqual([name]);
  });

  const remote = 'postgresql://editing:secret@db.example.test/liencong';

  it.each<[string, Record<string, string>]>([
    ['a database on this machine', { DATABASE_URL_EDITING: 'postgresql://editing:s@localhost/liencong' }],
    ['a database on this machine, by IPv6', { DATABASE_URL_EDITING: 'postgresql://editing:s@[::1]:5432/liencong' }],
    ['a database behind a socket', { DATABASE_URL_EDITING: 'postgresql:///liencong?host=/run/postgresql' }],
    ['a database on another machine, encrypted', { DATABASE_URL_EDITING: `${remote}?sslmode=verify-full` }],
    ['a database on another machine, encrypted without a name', { DATABASE_URL_EDITING: `${remote}?sslmode=require` }],
    ['keys looked up every quarter of an hour', { OIDC_KEYS_REFRESH_SECONDS: '900' }],
    ['portals over https', { SITE_ADDRESS: 'https://{host}:8443' }],
  ])('accepts %s', (_what, change) => {
    expect(faultsOf({ ...safe, ...change }, 'api')).toEqual([]);
  });

  it.each<[string, string, Record<string, string>]>([
    ['a console over http', 'API_PUBLIC_URL', { API_PUBLIC_URL: 'http://quantri.example.test' }],
    ['an issuer over http', 'OIDC_ISSUER_URL', { OIDC_ISSUER_URL: 'http://dangnhap.example.test/realms/liencong' }],
    ['portals over http', 'SITE_ADDRESS', { SITE_ADDRESS: 'http://{host}' }],
    ['a client without a secret', 'OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: '' }],
    ['a session secret of zeros', 'SESSION_SECRET', { SESSION_SECRET: sameByte(0) }],
    ['a personal key of one byte', 'PERSONAL_DATA_KEY', { PERSONAL_DATA_KEY: sameByte(7) }],
    ['one key for both', 'PERSONAL_DATA_KEY', { PERSONAL_DATA_KEY: key(1) }],
    ['the console as a system', 'OIDC_SYSTEM_CLIENTS', { OIDC_SYSTEM_CLIENTS: 'one-system, liencong-console' }],
    ['a password alone for two factors', 'OIDC_SECOND_FACTOR_ACR', { OIDC_SECOND_FACTOR_ACR: '2, 1' }],
    ['keys looked up too seldom', 'OIDC_KEYS_REFRESH_SECONDS', { OIDC_KEYS_REFRESH_SECONDS: '901' }],
    ['a database in the clear', 'DATABASE_URL_EDITING', { DATABASE_URL_EDITING: remote }],
    ['a database that may be in the clear', 'DATABASE_URL_SIGNIN', { DATABASE_URL_SIGNIN: `${remote}?sslmode=prefer` }],
    ['a later word that takes encryption back', 'DATABASE_URL_EDITING', { DATABASE_URL_EDITING: `${remote}?sslmode=require&sslmode=disable` }],
    ['another host behind a local one', 'DATABASE_URL_EDITING', { DATABASE_URL_EDITING: `${local('editing')}?host=db.example.test` }],
    ['a host that only looks local', 'DATABASE_URL_EDITING', { DATABASE_URL_EDITING: 'postgresql://editing:s@127.0.0.1.example.test/liencong' }],
  ])('refuses %s', (_what, name, change) => {
    const faults = faultsOf({ ...safe, ...change }, 'api');
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([name]);
    expect(faultsOf({ ...safe, ...change, LIENCONG_MODE: 'local', OIDC_CLIENT_SECRET: 'x' }, 'api')).toEqual([]);
  });
});
