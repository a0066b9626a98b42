import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DataSource } from 'typeorm';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { publishSealed, revisionOf } from '../../../tests/e2e/public-builders.js';
import { UnansweredError } from './ask-url.js';
import { LinkChecker } from './check-url.js';
import { deadLinks } from './dead-links.js';
import type { HostTurns } from './host-turns.js';
import { keepLinks } from './keep-links.js';
import { linkRound } from './link-round.js';

let world: World;
let editing: DataSource;
let jobs: DataSource;
let server: Server;
let origin: string;
const asked: string[] = [];
let open = 0;
let mostOpen = 0;
let pages: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {};
const now = new Date('2026-11-26T02:00:00Z');
const options = { allowPrivate: true, patience: 2_000, pause: 0 };
const atOnce: HostTurns = { run: (_, ask) => ask() };

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
  jobs = await world.source('jobs');
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    mostOpen = Math.max(mostOpen, (open += 1));
    response.on('close', () => (open -= 1));
    const page = pages[request.url ?? ''];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
beforeEach(async () => {
  asked.length = 0;
  mostOpen = 0;
  pages = {};
  await world.rows('delete from item_link');
  await world.rows('delete from link');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await world.close();
});

/** An item whose public text holds these links. @returns what takes a later text of it */
async function publish(portal: WorldPortal, links: readonly string[]): Promise<(links: readonly string[]) => Promise<void>> {
  const authorId = await world.person('Tác giả', [{ portal, role: 'editor' }]);
  const sections = { tin: portal.sectionIds[0]! };
  const textOf = (urls: readonly string[]): string => urls.map((url) => `<p><a href="${url.replaceAll('&', '&amp;')}">x</a></p>`).join('');
  const revision = revisionOf({ id: portal.id, host: portal.host, authorId, sections }, { html: textOf(links), text: 'x', at: now });
  const put = (html: string): Promise<void> =>
    actingIn(editing, portal, authorId, async (scope) => {
      const again = { ...revision, revisionId: html === revision.html ? revision.revisionId : revision.itemId, html };
      await publishSealed(scope, again);
      await keepLinks(scope, revision.itemId, now);
    });
  await put(revision.html);
  return (urls) => put(textOf(urls));
}

const round = (at = now): Promise<number> => linkRound(jobs, () => at, options);
const states = async (portal: WorldPortal): Promise<Record<string, string>> => {
  const rows = await world.rows<{ url: string; state: string }>('select url, state from link where portal_id = $1 order by url', [portal.id]);
  return Object.fromEntries(rows.map(({ url, state }) => [url.replace(origin, ''), state]));
};

describe('links of what is public', () => {
  it('are found at publishing, each once, and go with a correction that drops them', async () => {
    const portal = await world.portal();
    const correct = await publish(portal, [`${origin}/a?x=1&y=2`, `${origin}/b`, `${origin}/b`, '/tin/noi-bo', 'mailto:a@b.test']);
    expect(await states(portal)).toEqual({ '/a?x=1&y=2': 'unknown', '/b': 'unknown', '/tin/noi-bo': 'unknown' });
    await correct([`${origin}/b`]);
    expect(await states(portal)).toEqual({ '/b': 'unknown' });
  });

  it('are asked for their head alone, and one that is there is left in peace for a month', async () => {
    const portal = await world.portal();
    pages = { '/co': (_, response) => response.end() };
    await publish(portal, [`${origin}/co`]);
    expect(await round()).toBe(1);
    expect(asked).toEqual(['GET /robots.txt', 'HEAD /co']);
    expect(await states(portal)).toEqual({ '/co': 'alive' });
    expect(await round(new Date('2026-12-25T02:00:00Z'))).toBe(0);
    expect(await round(new Date('2026-12-27T02:00:00Z'))).toBe(1);
  });

  it('are dead once they failed four times over days, and alive when they answer again', async () => {
    const portal = await world.portal();
    await publish(portal, [`${origin}/mat`]);
    const found: string[] = [];
    for (const day of ['26T02:00', '26T03:01', '27T03:02', '30T03:03']) {
      await round(new Date(`2026-11-${day}:00Z`));
      found.push((await states(portal))['/mat']!);
    }
    expect(found).toEqual(['suspect', 'suspect', 'suspect', 'dead']);
    const { links, total } = await actingIn(editing, portal, null, (scope) => deadLinks(scope, 10, null));
    expect(links).toMatchObject([{ url: `${origin}/mat`, fault: 'http_404', failedSince: now, items: [{ title: 'Tin mẫu' }] }]);
    expect(total).toBe(1);
    pages = { '/mat': (_, response) => response.end() };
    await round(new Date('2026-12-10T02:00:00Z'));
    expect(await states(portal)).toEqual({ '/mat': 'alive' });
  });

  it('of one host are asked one after the other, by however many workers', async () => {
    const portal = await world.portal();
    pages = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`/${String(index)}`, (__: IncomingMessage, response: ServerResponse) => void response.end()]),
    );
    await publish(
      portal,
      Object.keys(pages).map((path) => origin + path),
    );
    await round();
    expect(mostOpen).toBe(1);
    expect(asked.filter((line) => line.startsWith('HEAD'))).toHaveLength(8);
    asked.length = 0;
    await Promise.all([round(new Date('2027-01-10T02:00:00Z')), round(new Date('2027-01-10T02:00:00Z'))]);
    expect(asked.filter((line) => line.startsWith('HEAD'))).toHaveLength(8);
  });

  it.each([
    [253, 'is asked', 1],
    [254, 'is not asked at all: no name is so long', 0],
  ] as const)('to a host of %i letters: it %s', async (letters, _, times) => {
    const hosts: string[] = [];
    const counted: HostTurns = { run: (host) => Promise.reject(new UnansweredError((hosts.push(host), 'refused'))) };
    const name = `${'a'.repeat(letters - 249)}.${'b'.repeat(61)}.${'c'.repeat(61)}.${'d'.repeat(61)}.${'e'.repeat(59)}.vn`;
    expect(name).toHaveLength(letters);
    const found = await new LinkChecker(options, counted).check(`https://${name}/tin`);
    expect(found).toEqual({ state: 'failed', fault: times === 0 ? 'no_host' : 'refused' });
    expect(new Set(hosts).size).toBe(times);
  });

  it('to a host whose name is too long for DNS are failed, beside those that answer', async () => {
    const portal = await world.portal();
    pages = { '/co': (_, response) => response.end() };
    const endless = `http://${'mot.'.repeat(100)}vn/tin`;
    await publish(portal, [endless, `${origin}/co`]);
    await round();
    expect(await world.rows('select state, fault from link where portal_id = $1 order by state', [portal.id])).toEqual([
      { state: 'alive', fault: null },
      { state: 'suspect', fault: 'no_host' },
    ]);
  });

  it('leave each host in peace between two questions: its robots.txt, another method and who is sent there from elsewhere count too', async () => {
    const portal = await world.portal();
    const elsewhere = origin.replace('127.0.0.1', 'localhost');
    const times: number[] = [];
    const note = (then: (request: IncomingMessage, response: ServerResponse) => unknown) => (request: IncomingMessage, response: ServerResponse) => {
      if (request.headers.host?.startsWith('127.0.0.1')) times.push(performance.now());
      then(request, response);
    };
    pages = {
      '/robots.txt': note((_, response) => response.writeHead(404).end()),
      '/a': note(({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end()),
      '/b': note((_, response) => response.end()),
      '/c': note((_, response) => response.end()),
      '/dan': (_, response) => response.writeHead(302, { location: `${origin}/c` }).end(),
    };
    await publish(portal, [`${origin}/a`, `${origin}/b`, `${elsewhere}/dan`]);
    await linkRound(jobs, () => now, { ...options, pause: 60 });
    expect(asked.filter((line) => line !== 'GET /robots.txt').sort()).toEqual(['GET /a', 'HEAD /a', 'HEAD /b', 'HEAD /c', 'HEAD /dan']);
    expect(times).toHaveLength(5);
    // a timer may be a millisecond early, never more
    for (const [index, at] of times.slice(1).entries()) expect(at - times[index]!).toBeGreaterThan(58);
  });

  it('that robots.txt keeps to itself are not asked, and are not dead', async () => {
    const portal = await world.portal();
    pages = { '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /rieng') };
    await publish(portal, [`${origin}/rieng/x`]);
    await round();
    expect(asked).toEqual(['GET /robots.txt']);
    expect(await states(portal)).toEqual({ '/rieng/x': 'skipped' });
  });
});

describe('links to the own site', () => {
  it('are looked up each day, without a question over the net: what is missing or taken off is dead at once', async () => {
    const portal = await world.portal();
    await publish(portal, []);
    const own = (path: string): string => `https://${portal.host.toUpperCase()}:8443${path}`;
    await publish(portal, [
      '/tin/tin-mau',
      '/en/tin/tin-mau?x=1#y',
      '/tin/chua-tung-co',
      '/chuyen-muc/muc-1',
      '/chuyen-muc/khong-co',
      '/lien-he',
      own('/tin/mat'),
    ]);
    expect(await round()).toBe(0);
    expect(asked).toEqual([]);
    expect(await states(portal)).toEqual({
      '/tin/tin-mau': 'alive',
      '/en/tin/tin-mau?x=1#y': 'alive',
      '/tin/chua-tung-co': 'dead',
      '/chuyen-muc/muc-1': 'alive',
      '/chuyen-muc/khong-co': 'dead',
      '/lien-he': 'skipped',
      '/tin/mat': 'dead',
    });
    await world.rows(
      `update publication set withdrawn_at = now(), html = null, text = null, title = null, summary = null where portal_id = $1 and slug = 'tin-mau'`,
      [portal.id],
    );
    await round(new Date('2026-11-26T20:00:00Z'));
    expect((await states(portal))['/tin/tin-mau']).toBe('alive');
    await round(new Date('2026-11-27T02:01:00Z'));
    const { links } = await actingIn(editing, portal, null, (scope) => deadLinks(scope, 10, null));
    expect(Object.fromEntries(links.map(({ url, fault }) => [url, fault]))).toEqual({
      '/tin/chua-tung-co': 'http_404',
      '/chuyen-muc/khong-co': 'http_404',
      '/tin/mat': 'http_404',
      '/tin/tin-mau': 'http_410',
      '/en/tin/tin-mau?x=1#y': 'http_410',
    });
  });

  it('are of their own portal alone', async () => {
    const [here, there] = [await world.portal(), await world.portal()];
    await publish(here, ['/tin/tin-mau']);
    await publish(there, ['/tin/tin-mau-2']);
    await round();
    expect([await states(here), await states(there)]).toEqual([{ '/tin/tin-mau': 'alive' }, { '/tin/tin-mau-2': 'dead' }]);
  });
});

describe('asking', () => {
  const check = (path: string, allowPrivate = true) => new LinkChecker({ ...options, allowPrivate }, atOnce).check(origin + path);

  it('asks again with GET where HEAD is not known', async () => {
    pages = { '/x': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end() };
    expect(await check('/x')).toEqual({ state: 'alive', fault: null });
  });

  it('follows what moved, but not for ever', async () => {
    pages = {
      '/cu': (_, response) => response.writeHead(301, { location: '/moi' }).end(),
      '/moi': (_, response) => response.end(),
      '/vong': (_, response) => response.writeHead(302, { location: '/vong' }).end(),
    };
    expect(await check('/cu')).toEqual({ state: 'alive', fault: null, movedTo: expect.stringMatching(/\/moi$/) as string });
    expect(await check('/vong')).toEqual({ state: 'failed', fault: 'redirects' });
  });

  it('takes a page that wants a password, or less haste, for one that is there', async () => {
    pages = { '/khoa': (_, response) => response.writeHead(401).end(), '/cham': (_, response) => response.writeHead(429).end() };
    expect([(await check('/khoa')).state, (await check('/cham')).state]).toEqual(['alive', 'alive']);
  });

  it('never reaches into the network of the installation: by address, by name, by redirect', async () => {
    const outside = new LinkChecker({ ...options, allowPrivate: false }, atOnce);
    for (const address of [
      'http://127.0.0.1/',
      'http://[::1]/',
      'http://169.254.169.254/latest',
      'http://10.0.0.1/',
      'http://0x7f000001/',
      'http://2130706433/',
      'http://localhost/',
    ])
      expect(await outside.check(address)).toEqual({ state: 'skipped', fault: 'private' });
    expect(await outside.check('http://127.0.0.1:5432/')).toEqual({ state: 'skipped', fault: 'port' });
    expect(asked).toEqual([]);
  });

  it('gives up on who does not answer', async () => {
    pages = { '/im': () => undefined };
    expect(await new LinkChecker({ ...options, patience: 100 }, atOnce).check(`${origin}/im`)).toEqual({ state: 'failed', fault: 'timeout' });
  });
});
