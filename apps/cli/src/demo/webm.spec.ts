import { webmOf } from './webm.js';

const cluster = Buffer.from('1f43b675', 'hex');
const cuePlace = Buffer.from('f1', 'hex');

/** Where the content of the segment begins: after its id and eight bytes of size. */
const contentAt = (film: Buffer): number => film.indexOf(Buffer.from('18538067', 'hex')) + 12;

describe('a film of the demonstration', () => {
  const frames = [0, 500, 1_000, 2_750].map((at) => ({ vp8: Buffer.alloc(40, at / 250), at }));
  const film = webmOf({ width: 640, height: 360, frames, length: 3_000 });

  it('says that it is WebM, and how long it is to the last byte', () => {
    expect(film.readUInt32BE(0)).toBe(0x1a45dfa3);
    expect(film.includes('webm')).toBe(true);
    const at = contentAt(film);
    expect(Number(film.readBigUInt64BE(at - 8) & 0xff_ffff_ffff_ffffn)).toBe(film.length - at);
  });

  it('leads a player to each second that has a picture', () => {
    const places: number[] = [];
    const cues = film.subarray(film.indexOf(Buffer.from('1c53bb6b', 'hex')), film.indexOf(cluster));
    for (let at = cues.indexOf(cuePlace, 12); at >= 0; at = cues.indexOf(cuePlace, at + 13)) places.push(cues.readUInt32BE(at + 9));
    expect(places).toHaveLength(3);
    for (const place of places) expect(film.subarray(contentAt(film) + place, contentAt(film) + place + 4)).toEqual(cluster);
  });

  it('holds every picture', () => {
    for (const { vp8 } of frames) expect(film.includes(vp8)).toBe(true);
  });
});
