import { crc32, deflateSync } from 'node:zlib';

const scripts = ['<script>alert(1)</script>', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', '<?php system($_GET[0]);', '#!/bin/sh\nid\n'];

/**
 * Files that nobody may be able to use: pages and drawings with scripts, programs, packed files and documents that are none, pictures
 * that claim to be huge, and heads of good files with something else behind.
 * @param {number} count
 * @param {import('./random.js').Random} random
 */
export function hostileFiles(count, random) {
  const makers = [
    () => ({ name: 'anh.jpg', bytes: Buffer.from(random.pick(scripts)) }),
    () => ({ name: 'bieu-do.svg', bytes: Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${scripts[0]}</svg>`) }),
    () => ({ name: 'cai-dat.exe', bytes: Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), noise(random, 400)]) }),
    () => ({ name: 'ke-hoach.docx', bytes: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), noise(random, 600)]) }),
    () => ({ name: 'to-trinh.pdf', bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(random, 300), endOfZip()]) }),
    () => ({ name: 'lon.png', bytes: claimed(20_000 + Math.floor(random.next() * 40_000)) }),
    () => ({ name: 'vo.jpg', bytes: Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), noise(random, 2_000)]) }),
    () => ({ name: 'phim.mp4', bytes: Buffer.concat([Buffer.from('\0\0\0\x14ftypisom\0\0\0\0isom', 'latin1'), noise(random, 900)]) }),
    () => ({ name: 'anh.webp', bytes: Buffer.concat([Buffer.from('RIFF\xff\xff\xff\x7fWEBPVP8 ', 'latin1'), noise(random, 700)]) }),
    () => ({ name: 'anh.gif', bytes: Buffer.concat([Buffer.from('GIF89a'), noise(random, 700)]) }),
    () => ({ name: '../../../etc/cron.d/x', bytes: Buffer.from(`${scripts[3]}${random.next()}`) }),
    () => ({ name: 'x.avif', bytes: Buffer.concat([Buffer.from('\0\0\0\x18ftypavif\0\0\0\0avifmif1', 'latin1'), noise(random, 500)]) }),
  ];
  return Array.from({ length: count }, (_, index) => makers[index % makers.length]());
}

function noise(random, length) {
  return Buffer.from(Array.from({ length }, () => Math.floor(random.next() * 256)));
}

function endOfZip() {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  return end;
}

/** A picture of a few bytes that claims to have so many pixels on each side. */
function claimed(side) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(5_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), data])));
  return Buffer.concat([length, Buffer.from(name), data, sum]);
}
