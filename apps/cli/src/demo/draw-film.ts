import sharp from 'sharp';
import { boatAt } from './draw-pictures.js';
import { webmOf, type Frame } from './webm.js';

const [width, height, seconds, perSecond] = [640, 360, 12, 4];

/** The film of the demonstration, drawn picture by picture, so that it needs neither a codec tool nor a file in the repository. No sound. */
export async function drawFilm(): Promise<Buffer> {
  const frames: Frame[] = [];
  for (let place = 0; place < seconds * perSecond; place += 1) {
    const picture = await sharp(Buffer.from(boatAt(place / (seconds * perSecond - 1))))
      .resize(width, height, { fit: 'cover' })
      .flatten()
      .webp({ quality: 55, effort: 2 })
      .toBuffer();
    frames.push({ vp8: vp8In(picture), at: (place * 1_000) / perSecond });
  }
  return webmOf({ width, height, frames, length: seconds * 1_000 });
}

/** A picture in WebP is a frame of VP8 in a box (RFC 9649). */
function vp8In(webp: Buffer): Buffer {
  const at = webp.indexOf('VP8 ', 12, 'latin1');
  if (at < 0) throw new Error('the picture was not written in VP8');
  return webp.subarray(at + 8, at + 8 + webp.readUInt32LE(at + 4));
}

/** What is to be read while it runs, in WebVTT. */
export const filmCaptions = `WEBVTT

00:00:00.500 --> 00:00:04.000
Sáng thứ bảy, thuyền chở cây giống rời bến.

00:00:04.200 --> 00:00:08.000
Mỗi tổ dân phố trồng một hàng cây trên đoạn bờ của mình.

00:00:08.200 --> 00:00:11.800
Cây được chăm sóc chung trong ba tháng đầu.
`;
