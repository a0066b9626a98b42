import { environments } from '../../../scripts/lib/environment.js';
import { readConfig, settings, settingsOf, type Program } from './index.js';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const env = environments({
  ports: { api: 4100, site: 4101, issuer: 4102, postgres: 4103 },
  secrets: { sessionSecret: key(1), personalDataKey: key(2), clients: { console: 'secret' } },
  urlOf: (role) => `postgresql://${role}:secret@127.0.0.1:4103/liencong`,
  owner: 'liencong_owner',
  roles: ['editing', 'delivery', 'intake', 'supervision', 'signin', 'jobs'],
  issuerClients: { console: 'console', cli: 'cli', system: 'system' },
  mailFolder: '/tmp/mail',
  mediaFolder: '/tmp/media',
});

it.each(['api', 'worker', 'site', 'cli'] satisfies Program[])('npm start gives %s what it needs, and no setting of another', (program) => {
  expect(() => readConfig(env[program], program)).not.toThrow();
  const own: readonly string[] = settingsOf(program);
  expect(Object.keys(env[program]).filter((name) => name in settings.shape && !own.includes(name))).toEqual([]);
});

it('npm start gives the issuer and the tools no secret', () => {
  for (const part of ['issuer', 'tools'] as const)
    expect(Object.keys(env[part]).filter((name) => /SECRET|KEY|DATABASE_URL/.test(name) && name in settings.shape)).toEqual([]);
});

it('npm start tells each process the same address of the portals: links in letters and in messages to other systems are the worker’s', () => {
  const read = (['api', 'worker', 'site', 'cli'] satisfies Program[]).filter((program) => (settingsOf(program) as readonly string[]).includes('SITE_ADDRESS'));
  expect(read).toEqual(expect.arrayContaining(['api', 'worker']));
  expect(new Set(read.map((program) => (env[program] as Record<string, string>)['SITE_ADDRESS']))).toEqual(new Set(['http://{host}:4101']));
});
