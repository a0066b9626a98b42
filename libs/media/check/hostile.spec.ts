import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync, deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { AppError } from '#platform/errors';
import { makeRenditions } from '../picture/make-renditions.js';
import { forgetPlace } from './movie.js';
import { typeOf } from './type-of.js';
import { open, readFile } from 'node:fs/promises';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liencong-hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(bytes: Buffer | string): Promise<string> {
  const file = path.join(folder, 'tep');
  await writeFile(file, bytes);
  return file;
}
const verdict = async (bytes: Buffer | string): Promise<string> => {
  try {
    return (await typeOf(await written(bytes))).extension;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};
const pictureVerdict = async (bytes: Buffer): Promise<string> => {
  try {
    await makeRenditions(await written(bytes), () => Promise.resolve());
    return 'made';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

/** A packed file of parts; a size may be a lie. */
function packed(parts: Readonly<Record<string, string>>, lie?: number): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [raw, data] = [Buffer.from(text), deflateRawSync(Buffer.from(text))];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(raw), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(raw.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(lie ?? raw.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, Buffer.from(name), data);
    list.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const types = '<Types/>';
const word = { '[Content_Types].xml': types, 'word/document.xml': '<w:document/>' };
const box = (name: string, ...body: Buffer[]): Buffer => {
  const whole = Buffer.concat(body);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(whole.length + 8, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, whole]);
};
const movie = (...inside: Buffer[]): Buffer =>
  Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isom')), box('moov', box('mvhd', Buffer.alloc(20)), ...inside), box('mdat', Buffer.alloc(64, 7))]);

describe('the type of a file', () => {
  it('is what its bytes say', async () => {
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#123456' } });
    expect(await verdict(await picture.clone().jpeg().toBuffer())).toBe('jpg');
    expect(await verdict(await picture.clone().png().toBuffer())).toBe('png');
    expect(await verdict(await picture.clone().webp().toBuffer())).toBe('webp');
    expect(await verdict(await picture.clone().gif().toBuffer())).toBe('gif');
    expect(await verdict(await picture.clone().avif().toBuffer())).toBe('avif');
    expect(await verdict('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF\n')).toBe('pdf');
    expect(await verdict(packed(word))).toBe('docx');
    expect(await verdict(packed({ '[Content_Types].xml': types, 'xl/workbook.xml': '<workbook/>' }))).toBe('xlsx');
    expect(await verdict(movie())).toBe('mp4');
  });

  it.each<[string, Buffer | string, string]>([
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'FILE_TYPE_REFUSED'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'FILE_TYPE_REFUSED'],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1'), 'FILE_TYPE_REFUSED'],
    ['a script of a shell', '#!/bin/sh\nrm -rf /tmp/x\n', 'FILE_TYPE_REFUSED'],
    ['a picture of a telephone that no browser shows', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'FILE_HEIC'],
    ['a document that is a packed file too', Buffer.concat([Buffer.from('%PDF-1.7\n'), packed({ 'a.js': 'x' })]), 'FILE_TYPE_REFUSED'],
    ['a packed file of anything', packed({ 'a.exe': 'x' }), 'FILE_TYPE_REFUSED'],
    ['a document with a program in it', packed({ ...word, 'word/vbaProject.bin': 'x' }), 'FILE_MACRO'],
    ['a document that unpacks to gigabytes', packed(word, 2_000_000_000), 'FILE_BOMB'],
    ['a document that was cut off', packed(word).subarray(0, -30), 'FILE_BROKEN'],
    ['a movie that was cut off', movie().subarray(0, -10), 'FILE_BROKEN'],
    ['a movie without tracks', Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isom')), box('mdat', Buffer.alloc(64))]), 'FILE_BROKEN'],
    ['captions in UTF-16', Buffer.from('\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nXin chào\r\n', 'utf16le'), 'CAPTIONS_LETTERS'],
    ['nothing to speak of', 'x', 'FILE_TYPE_REFUSED'],
  ])('of %s is refused', async (_what, bytes, code) => {
    expect(await verdict(bytes)).toBe(code);
  });
});

describe('a hostile picture', () => {
  /** A picture of a few bytes that claims to be large. */
  function claimed(width: number, height: number): Buffer {
    const chunk = (name: string, data: Buffer): Buffer => {
      const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
      length.writeUInt32BE(data.length);
      sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), data])));
      return Buffer.concat([length, Buffer.from(name), data, sum]);
    };
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  it('that claims billions of pixels is refused before they are made', async () => {
    const before = process.memoryUsage.rss();
    expect(await pictureVerdict(claimed(60_000, 60_000))).toBe('PICTURE_TOO_LARGE');
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('that has fewer pixels than it claims is broken', async () => {
    expect(await pictureVerdict(claimed(2_000, 2_000))).toBe('FILE_BROKEN');
  });

  it('that carries a page behind it leaves the page behind', async () => {
    const page = '<script>alert(1)</script>';
    const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#aa3322' } })
      .jpeg()
      .toBuffer();
    const made: Buffer[] = [];
    await makeRenditions(await written(Buffer.concat([picture, Buffer.from(page)])), ({ bytes }) => {
      made.push(bytes);
      return Promise.resolve();
    });
    expect(made.length).toBeGreaterThan(2);
    expect(made.some((bytes) => bytes.includes(page))).toBe(false);
  });
});

describe('a movie', () => {
  it('forgets where it was taken, and keeps everything else in its place', async () => {
    const bytes = movie(box('udta', box('\xa9xyz', Buffer.from('+10.9574+106.8426/'))));
    const file = await written(bytes);
    const handle = await open(file, 'r+');
    expect(await forgetPlace(handle, bytes.length)).toBe(true);
    expect(await forgetPlace(handle, bytes.length)).toBe(false);
    await handle.close();
    const after = await readFile(file);
    expect(after.length).toBe(bytes.length);
    expect(after.includes('+10.9574')).toBe(false);
    expect(after.subarray(-72)).toEqual(bytes.subarray(-72));
    expect((await typeOf(file)).extension).toBe('mp4');
  });
});
