import { World } from '../../../tests/support/world.js';
import { DeliveryReader } from '../read/delivery-reader.js';
import { servedHost } from '../public/statements.js';
import type { Asker } from '#platform/http';
import { TlsAsk } from './tls-ask.js';

let world: World;
let reader: DeliveryReader;
const here: Asker = { address: '127.0.0.1', isForwarded: false, token: '' };
const secret = 'mot-chuoi-bi-mat-dai-hon-32-ky-tu-0';

beforeAll(async () => {
  world = await World.create();
  reader = new DeliveryReader(await world.source('delivery'));
  await world.portal({ host: 'mo.mau.test' });
  await world.portal({ host: 'xn--ng-nai-92a8502d.vn' });
  await world.portal({ host: 'dong.mau.test', state: 'closed' });
  await world.portal({ host: 'dung.mau.test', state: 'suspended' });
  await world.portal({ host: 'sap-mo.mau.test', state: 'planned' });
});
afterAll(() => world.close());

const asking = (token?: string): TlsAsk => new TlsAsk(reader, world.clock, { ...world.config, TLS_ASK_TOKEN: token });

describe('a certificate', () => {
  it.each(['mo.mau.test', 'MO.Mau.Test', 'mo.mau.test.', 'mo.mau.test:443', 'đồng-nai.vn', 'XN--NG-NAI-92A8502D.vn', 'dong.mau.test', 'dung.mau.test'])(
    'may be made for %s',
    async (domain) => {
      expect(await asking().mayCertify(domain, here)).toBe('yes');
    },
  );

  it.each([
    '',
    'sap-mo.mau.test',
    'khong-co.mau.test',
    'a.mo.mau.test',
    'mau.test',
    '*.mau.test',
    '127.0.0.1',
    '[::1]',
    '::1',
    'a b',
    'mo.mau.test/x',
    'x'.repeat(400),
  ])('is not made for "%s"', async (domain) => {
    expect(await asking().mayCertify(domain, here)).toBe('no');
  });
});

describe('who asks', () => {
  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])('may be this machine (%s)', async (address) => {
    expect(await asking().mayCertify('mo.mau.test', { ...here, address })).toBe('yes');
  });

  it.each<[string, Partial<Asker>]>([
    ['another machine', { address: '10.0.0.5' }],
    ['another machine by IPv6', { address: '2001:db8::1' }],
    ['a name that only looks like this machine', { address: '127.0.0.1.example.test' }],
    ['a connection that is gone', { address: undefined }],
    ['somebody behind the proxy', { isForwarded: true }],
    ['somebody with a token where none is set', { address: '10.0.0.5', token: secret }],
  ])('is not %s', async (_, parts) => {
    expect(await asking().mayCertify('mo.mau.test', { ...here, ...parts })).toBe('no');
  });

  it('shows the token from wherever it asks, once one is set', async () => {
    expect(await asking(secret).mayCertify('mo.mau.test', { address: '10.0.0.5', isForwarded: false, token: secret })).toBe('yes');
    for (const token of ['', 'khac', `${secret}x`]) expect(await asking(secret).mayCertify('mo.mau.test', { ...here, token })).toBe('no');
  });
});

describe('many questions', () => {
  it('are answered up to a bound each second; strangers do not use it up', async () => {
    const one = asking();
    for (let turn = 0; turn < 100; turn += 1) await one.mayCertify('mo.mau.test', { ...here, isForwarded: true });
    const answers: string[] = [];
    for (let turn = 0; turn < 52; turn += 1) answers.push(await one.mayCertify('mo.mau.test', here));
    expect(answers).toEqual([...Array.from({ length: 50 }, () => 'yes'), 'busy', 'busy']);
    const before = world.clock.now();
    world.clock.set(new Date(before.getTime() + 1_000));
    expect(await one.mayCertify('mo.mau.test', here)).toBe('yes');
    world.clock.set(before);
  });
});

describe('a question', () => {
  it('is one look into the directory of hosts, however many there are', async () => {
    await world.rows(`
      with made as (insert into portal (unit_id, kind, state, name) select id, 'component', 'open', 'Cổng ' || n from (select id from unit limit 1) u, generate_series(1, 4000) n returning portal_id, name)
      insert into portal_host (host, portal_id, is_primary) select 'c' || substr(name, 6) || '.mau.test', portal_id, true from made`);
    await world.rows('analyze portal, portal_host');
    const delivery = await world.source('delivery');
    await delivery.query(`prepare served as ${servedHost.text}`);
    const lines: { 'QUERY PLAN': string }[] = await delivery.query(`explain (analyze, buffers, costs off, timing off) execute served('c77.mau.test')`);
    const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index Scan using portal_host_pkey/);
    expect(plan).toMatch(/Index Scan using portal_pkey/);
    expect(plan).not.toMatch(/Seq Scan|Sort/);
    expect(Number(/Buffers: shared hit=(\d+)/.exec(plan)?.[1])).toBeLessThan(12);
  });
});
