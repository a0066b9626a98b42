import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FolderStore } from '../../libs/media/store/folder-store.js';
import { MediaStore } from '../../libs/media/store/media-store.js';
import { TestApi } from '../support/api.js';
import type { WorldPortal } from '../support/world.js';

let api: TestApi;
let folder: string;
let here: WorldPortal;
let writer: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liencong-full-disk-'));
  api = await TestApi.start({ MEDIA_FOLDER: folder });
  here = await api.world.portal();
  writer = await api.world.person('Người Viết', [{ portal: here, role: 'editor' }]);
  await api.account(writer);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

describe('a full disk', () => {
  /** A disk with room for so many bytes more. */
  class SmallDisk extends FolderStore {
    constructor(private room: number) {
      super(folder);
    }

    override append(key: string, offset: number, source: AsyncIterable<Buffer>, most: number): Promise<number> {
      return super.append(key, offset, this.asFits(source), most);
    }

    private async *asFits(source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
      for await (const chunk of source) {
        this.room -= chunk.length;
        if (this.room < 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        yield chunk;
      }
    }
  }

  /** As browsers do it: an answer is not looked at before everything is sent. */
  function sentWhole(address: string, headers: Record<string, string>, body: Buffer): Promise<{ status: number; body: string }> {
    const { hostname, port, pathname } = new URL(address);
    const head = Object.entries({ ...headers, host: hostname, 'content-length': String(body.length) }).map(([name, value]) => `${name}: ${value}`);
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port) });
      socket.on('error', reject);
      socket.pause();
      socket.write(`PATCH ${pathname} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`);
      socket.write(body, () => {
        let text = '';
        socket.setEncoding('utf8').on('data', (part: string) => {
          text += part;
          const [said = '', answer = ''] = text.split('\r\n\r\n');
          if (!text.includes('\r\n\r\n') || Buffer.byteLength(answer) < Number(/^content-length: (\d+)/im.exec(said)?.[1] ?? 0)) return;
          socket.destroy();
          resolve({ status: Number(said.split(' ')[1]), body: answer });
        });
        socket.resume();
      });
    });
  }

  it('is said in words to who sends, and the upload goes on from there once there is room', async () => {
    const media = api.app.get(MediaStore, { strict: false });
    const headers = { authorization: `Bearer ${await api.token(writer)}`, 'tus-resumable': '1.0.0' };
    const bytes = randomBytes(6_000_000);
    const begun = await fetch(`${api.url}/manage/uploads?portal=${here.id}`, {
      method: 'POST',
      headers: { ...headers, 'upload-length': String(bytes.length) },
    });
    const place = api.url + begun.headers.get('location')!;
    const put = (from: number): Promise<{ status: number; body: string }> =>
      sentWhole(place, { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) }, bytes.subarray(from));
    const arrived = async (): Promise<number> => Number((await fetch(place, { method: 'HEAD', headers })).headers.get('upload-offset'));
    const disk = new SmallDisk(1_000_000);
    Object.defineProperty(media, 'open', { configurable: true, value: () => disk });
    try {
      for (let tries = 0; tries < 2; tries += 1) {
        const answer = await put(await arrived());
        expect(answer.status).toBe(507);
        expect(JSON.parse(answer.body)).toMatchObject({ error: { message: expect.stringMatching(/^Ổ chứa tệp .* đã đầy/) as string, code: 'DISK_FULL' } });
      }
      expect(await arrived()).toBeGreaterThan(500_000);
    } finally {
      Reflect.deleteProperty(media, 'open');
    }
    expect((await put(await arrived())).status).toBe(204);
    expect(await readFile(path.join(folder, 'quarantine', here.id, place.split('/').at(-1)!))).toEqual(bytes);
  }, 120_000);
});
