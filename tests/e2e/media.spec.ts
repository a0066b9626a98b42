import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { Upload } from 'tus-js-client';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { readConfig } from '#platform/config';
import { runAs } from '#platform/db';
import { createSite, type SiteServer } from '../../apps/site/src/server.js';
import { settleFile } from '../../libs/media/settle/settle-file.js';
import { FolderStore } from '../../libs/media/store/folder-store.js';
import { TestApi } from '../support/api.js';
import type { WorldPortal } from '../support/world.js';

/** Encoding AVIF takes its time on a machine that does other things too. */
const patience = 120_000;

let api: TestApi;
let site: SiteServer;
let folder: string;
let store: FolderStore;
let jobs: DataSource;
let here: WorldPortal;
let neighbour: WorldPortal;
let writer: string;
let head: string;
let other: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liencong-media-'));
  api = await TestApi.start({ MEDIA_FOLDER: folder });
  site = createSite({ config: readConfig({ LIENCONG_MODE: 'test', API_INTERNAL_URL: api.url }), onFault: () => undefined });
  await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
  store = new FolderStore(folder);
  jobs = await api.world.source('jobs');
  [here, neighbour] = [await api.world.portal(), await api.world.portal()];
  writer = await api.world.person('Người Viết', [{ portal: here, role: 'editor' }]);
  head = await api.world.person('Trưởng Ban', [{ portal: here, role: 'board_head' }]);
  other = await api.world.person('Trang Khác', [{ portal: neighbour, role: 'board_head' }]);
  for (const person of [writer, head, other]) await api.account(person);
});
afterAll(async () => {
  await site.close();
  await api.close();
  await rm(folder, { recursive: true });
});

const photo = (): Promise<Buffer> =>
  sharp(randomBytes(30 * 20 * 3), { raw: { width: 30, height: 20, channels: 3 } })
    .resize(1_000, 700, { kernel: 'nearest', fit: 'fill' })
    .jpeg()
    .toBuffer();

/** Sends by the client that the console uses. @returns id of the file */
async function send(bytes: Buffer, name = 'anh.jpg', { origin = api.url, portal = here, person = writer, chunkSize = Infinity } = {}): Promise<string> {
  const authorization = `Bearer ${await api.token(person)}`;
  return new Promise((resolve, reject) => {
    const upload: Upload = new Upload(bytes, {
      endpoint: `${origin}/manage/uploads?portal=${portal.id}`,
      headers: { authorization },
      metadata: { filename: name },
      chunkSize,
      retryDelays: Array.from({ length: 40 }, () => 5),
      onSuccess: () => {
        resolve(upload.url!.split('/').at(-1)!);
      },
      onError: reject,
    });
    upload.start();
  });
}

const settle = (fileId: string, portal = here): Promise<void> =>
  runAs({ requestId: newId(), personId: null }, () =>
    settleFile({ source: jobs, store, clock: api.world.clock, scanner: '' }, { portalId: portal.id, fileId }),
  );

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const figure = (fileId: string, more: object = {}) => ({
  type: 'figure',
  attrs: { fileId, alt: 'Cầu bắc qua sông', caption: 'Cầu <mới>', credit: 'Người Chụp', ...more },
});

async function must(person: string, query: string, variables: object): Promise<Record<string, never>> {
  const { data, errors } = await api.manage(person, query, variables as Record<string, unknown>);
  expect(errors).toEqual([]);
  return data as Record<string, never>;
}
type Payload = {
  item: { id: string; draft: { version: number }; revision: { id: string; html: string } | null } | null;
  errors: { field: string; code: string }[];
};
const parts = 'item { id draft { version } revision { id html } } errors { field code }';

async function drafted(content: object[]): Promise<Payload> {
  const made = (await must(writer, `mutation ($i: CreateItemInput!) { createItem(input: $i) { ${parts} } }`, {
    i: { portalId: here.id, sectionId: here.sectionIds[0], title: 'Khánh thành cầu' },
  })) as unknown as { createItem: Payload };
  const saved = (await must(writer, `mutation ($i: SaveDraftInput!) { saveDraft(input: $i) { ${parts} } }`, {
    i: {
      portalId: here.id,
      itemId: made.createItem.item!.id,
      baseVersion: 1,
      title: 'Khánh thành cầu',
      summary: 'Tóm tắt',
      sectionId: here.sectionIds[0],
      body: { type: 'doc', content },
    },
  })) as unknown as { saveDraft: Payload };
  return saved.saveDraft;
}
async function submit(draft: Payload): Promise<Payload> {
  const answer = (await must(writer, `mutation ($i: SubmitItemInput!) { submitItem(input: $i) { ${parts} } }`, {
    i: { portalId: here.id, itemId: draft.item!.id, baseVersion: draft.item!.draft.version },
  })) as unknown as { submitItem: Payload };
  return answer.submitItem;
}
async function published(content: object[]): Promise<{ id: string; html: string; slug: string }> {
  const { item, errors } = await submit(await drafted(content));
  expect(errors).toEqual([]);
  await must(head, `mutation ($i: ApproveItemInput!) { approveItem(input: $i) { ${parts} } }`, {
    i: { portalId: here.id, itemId: item!.id, revisionId: item!.revision!.id },
  });
  const [row] = await api.world.rows<{ slug: string }>('select slug from publication where item_id = $1', [item!.id]);
  return { id: item!.id, html: item!.revision!.html, slug: row!.slug };
}
const withdraw = (id: string) =>
  must(head, `mutation ($i: WithdrawItemInput!) { withdrawItem(input: $i) { ${parts} } }`, { i: { portalId: here.id, itemId: id, reason: 'Thử gỡ' } });

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
function read(host: string, address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = site.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path: address, method, headers: { host, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    request.on('error', reject);
    request.end();
  });
}
const addressesIn = (html: string): string[] => [...new Set(html.match(/\/tep\/[\w-]{27}\.[a-z]+/g) ?? [])];

describe('a line that drops', () => {
  /** Stands between: cuts each connection after so many bytes of what is sent. */
  async function cutting(): Promise<{ origin: string; cuts: () => number; close: () => void }> {
    let cuts = 0;
    const open = new Set<Socket>();
    const server: Server = createServer((near) => {
      const far = connect(Number(new URL(api.url).port), '127.0.0.1');
      let left = 300_000 + Math.floor(Math.random() * 900_000);
      open.add(near).add(far);
      for (const socket of [near, far]) socket.on('error', () => undefined);
      near.on('data', (chunk) => {
        left -= chunk.length;
        if (left > 0) far.write(chunk);
        else {
          cuts += 1;
          // what came before the cut still arrives
          far.end(chunk.subarray(0, chunk.length / 2));
          near.destroy();
        }
      });
      far.pipe(near);
      near.on('close', () => far.end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
      cuts: () => cuts,
      close: () => {
        for (const socket of open) socket.destroy();
        server.close();
      },
    };
  }

  it(
    'goes on where it was: what arrives is byte for byte what was sent',
    async () => {
      const line = await cutting();
      try {
        const bytes = randomBytes(6_000_000);
        const id = await send(bytes, 'video.mp4', { origin: line.origin });
        expect(line.cuts()).toBeGreaterThan(2);
        const arrived = await readFile(path.join(folder, 'quarantine', here.id, id));
        expect(createHash('sha256').update(arrived).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(await api.world.rows('select state from file where id = $1', [id])).toEqual([{ state: 'quarantine' }]);
      } finally {
        line.close();
      }
    },
    patience,
  );

  it(
    'is told from another sender, another place and another portal',
    async () => {
      const headers = async (person: string) => ({ authorization: `Bearer ${await api.token(person)}`, 'tus-resumable': '1.0.0' });
      const begun = await fetch(`${api.url}/manage/uploads?portal=${here.id}`, {
        method: 'POST',
        headers: { ...(await headers(writer)), 'upload-length': '10' },
      });
      const place = api.url + begun.headers.get('location')!;
      const type = { 'content-type': 'application/offset+octet-stream' };
      const put = async (person: string, offset: string, body: string, at = place) =>
        (await fetch(at, { method: 'PATCH', headers: { ...(await headers(person)), ...type, 'upload-offset': offset }, body })).status;
      expect([begun.status, await put(head, '0', 'x'), await put(writer, '3', 'x'), await put(writer, 'x', 'x')]).toEqual([201, 404, 409, 400]);
      expect(await put(writer, '0', 'x', place.replace(here.id, neighbour.id))).toBe(404);
      expect((await fetch(place, { method: 'PATCH', headers: { ...type, 'tus-resumable': '1.0.0', 'upload-offset': '0' }, body: 'x' })).status).toBe(401);
      expect([await put(writer, '0', '12345'), await put(writer, '0', '12345'), await put(writer, '5', '67890')]).toEqual([204, 409, 204]);
      expect(await put(writer, '10', 'x')).toBe(409);
      const head0 = await fetch(place, { method: 'HEAD', headers: await headers(writer) });
      expect([head0.headers.get('upload-offset'), head0.headers.get('upload-length')]).toEqual(['10', '10']);
    },
    patience,
  );
});

describe('a picture in an item', () => {
  it(
    'is shown to readers once the item is, in every form, and gone at once when it is withdrawn',
    async () => {
      const fileId = await send(await photo(), 'cau.jpg');
      await settle(fileId);
      const item = await published([paragraph('Mở đầu'), figure(fileId)]);
      const addresses = addressesIn(item.html);
      expect(new Set(addresses.map((each) => each.split('.').at(-1)))).toEqual(new Set(['avif', 'webp', 'jpg']));
      expect(item.html).toContain('<figcaption>Cầu &lt;mới&gt; – Ảnh: Người Chụp</figcaption>');
      for (const address of addresses) {
        const given = await read(here.host, address);
        expect([given.status, given.headers['content-type']]).toEqual([200, `image/${address.endsWith('jpg') ? 'jpeg' : address.split('.').at(-1)!}`]);
        expect(createHash('sha256').update(given.body).digest().subarray(0, 20).toString('base64url')).toBe(address.slice(5, 32));
        expect((await read(neighbour.host, address)).status).toBe(404);
      }
      const [first = ''] = addresses;
      const part = await read(here.host, first, { range: 'bytes=0-9' });
      expect([part.status, part.body.length, part.headers['cache-control']]).toEqual([206, 10, 'public, max-age=31536000, s-maxage=60, immutable']);
      expect((await read(here.host, first, { 'if-none-match': part.headers.etag! })).status).toBe(304);
      expect((await read(here.host, first, { range: 'bytes=99999999-' })).status).toBe(416);
      expect((await read(here.host, first, {}, 'HEAD')).body.length).toBe(0);

      const { data } = await api.public(
        'query ($h: String!, $s: String!) { item(host: $h, slug: $s) { ... on Item { html cover { alt path width height avif renditions { path type width height } } } } items(host: $h, first: 1) { edges { node { cover { path webp } } } } }',
        { h: here.host, s: item.slug },
      );
      const { item: shown, items } = data as {
        item: { html: string; cover: { alt: string; path: string; renditions: object[] } };
        items: { edges: { node: { cover: { path: string } } }[] };
      };
      expect(shown.html).toBe(item.html);
      expect(shown.cover.alt).toBe('Cầu bắc qua sông');
      expect(addresses).toContain(shown.cover.path);
      expect(shown.cover.renditions.length).toBeGreaterThan(4);
      expect(items.edges[0]?.node.cover.path).toBe(shown.cover.path);
      expect((await read(here.host, '/')).body.toString()).toContain(shown.cover.path);
      expect((await read(here.host, `/tin/${item.slug}`)).body.toString()).toContain('<picture>');

      await withdraw(item.id);
      for (const address of addresses) expect((await read(here.host, address)).status).toBe(410);
    },
    patience,
  );

  it(
    'stays as long as another item shows it, and goes with what a correction leaves out',
    async () => {
      const [fileId, second] = [await send(await photo()), await send(await photo())];
      await settle(fileId);
      await settle(second);
      const one = await published([paragraph('Một'), figure(fileId)]);
      const two = await published([paragraph('Hai'), figure(fileId), figure(second)]);
      await withdraw(one.id);
      const [shared = ''] = addressesIn(one.html);
      expect((await read(here.host, shared)).status).toBe(200);
      const uses = (await must(writer, 'query ($p: ID!, $f: ID!) { file(portalId: $p, id: $f) { uses { itemId isPublic } } }', {
        p: here.id,
        f: fileId,
      })) as unknown as {
        file: { uses: { itemId: string; isPublic: boolean }[] };
      };
      expect(uses.file.uses.find(({ itemId }) => itemId === one.id)?.isPublic).toBe(false);
      expect(uses.file.uses.find(({ itemId }) => itemId === two.id)?.isPublic).toBe(true);

      await must(head, `mutation ($i: ItemStepInput!) { reviseItem(input: $i) { ${parts} } }`, { i: { portalId: here.id, itemId: two.id } });
      const [{ version }] = (await api.world.rows('select version from draft where item_id = $1', [two.id])) as [{ version: number }];
      const saved = (await must(writer, `mutation ($i: SaveDraftInput!) { saveDraft(input: $i) { ${parts} } }`, {
        i: {
          portalId: here.id,
          itemId: two.id,
          baseVersion: version,
          title: 'Sửa',
          summary: '',
          sectionId: here.sectionIds[0],
          body: { type: 'doc', content: [paragraph('Hai'), figure(second)] },
        },
      })) as unknown as { saveDraft: Payload };
      const { item } = await submit(saved.saveDraft);
      await must(head, `mutation ($i: ApproveItemInput!) { approveItem(input: $i) { ${parts} } }`, {
        i: { portalId: here.id, itemId: two.id, revisionId: item!.revision!.id },
      });
      expect((await read(here.host, shared)).status).toBe(410);
      expect((await read(here.host, addressesIn(item!.revision!.html)[0]!)).status).toBe(200);
    },
    patience,
  );

  it(
    'is not shown before the item is, nor while it is being checked; the desk sees it within the session',
    async () => {
      const fileId = await send(await photo());
      const draft = await drafted([paragraph('Chờ'), figure(fileId)]);
      expect((await submit(draft)).errors).toEqual([{ field: 'body', code: 'FILE_NOT_READY' }]);
      await settle(fileId);
      const { item } = await submit(draft);
      const [address = ''] = addressesIn(item!.revision!.html);
      expect((await read(here.host, address)).status).toBe(404);
      const preview = async (person: string, portal = here) =>
        (await fetch(`${api.url}/manage/files/${portal.id}/${address.slice(5)}`, { headers: { authorization: `Bearer ${await api.token(person)}` } })).status;
      expect([await preview(writer), await preview(other), await preview(other, neighbour)]).toEqual([200, 404, 404]);
    },
    patience,
  );

  it(
    'needs a text alternative before it is handed in, and must be of the portal',
    async () => {
      const fileId = await send(await photo());
      await settle(fileId);
      expect((await submit(await drafted([paragraph('Ảnh'), figure(fileId, { alt: ' ' })]))).errors).toEqual([{ field: 'body', code: 'ALT_MISSING' }]);
      expect((await submit(await drafted([paragraph('Ảnh'), figure(fileId, { alt: '', isDecoration: true })]))).errors).toEqual([]);
      const foreign = await send(await photo(), 'x.jpg', { portal: neighbour, person: other });
      await settle(foreign, neighbour);
      for (const unknown of [foreign, newId()]) expect((await drafted([figure(unknown)])).errors).toEqual([{ field: 'body', code: 'FILE_UNKNOWN' }]);
      expect((await drafted([figure('../../x')])).errors.map(({ code }) => code)).toEqual(['RICH_TEXT_INVALID']);
    },
    patience,
  );
});

describe('a document in an item', () => {
  it(
    'is a link with its type and size, kept under the name that people gave it',
    async () => {
      const fileId = await send(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'), 'Kế hoạch số 5.docx');
      await settle(fileId);
      const item = await published([paragraph('Kèm tệp'), { type: 'attachment', attrs: { fileId, label: 'Kế hoạch "số 5"' } }]);
      expect(item.html).toMatch(/<p class="attachment"><a href="\/tep\/[\w-]{27}\.pdf" rel="noopener">Kế hoạch "số 5" \(PDF, 1 kB\)<\/a><\/p>/);
      const given = await read(here.host, addressesIn(item.html)[0]!);
      expect([given.status, given.headers['content-type']]).toEqual([200, 'application/pdf']);
      expect(given.headers['content-disposition']).toBe(`inline; filename*=UTF-8''${encodeURIComponent('Kế hoạch số 5.pdf')}`);
    },
    patience,
  );
});
