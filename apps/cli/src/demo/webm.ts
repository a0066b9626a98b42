/** One picture of a film: a frame of VP8 that needs no other. */
export interface Frame {
  readonly vp8: Buffer;
  /** When it is shown, in milliseconds from the beginning. */
  readonly at: number;
}

export interface Reel {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Frame[];
  /** Milliseconds. */
  readonly length: number;
}

/** Elements of Matroska (RFC 9559), by name. */
const ids = {
  ...{ ebml: 0x1a45dfa3, docType: 0x4282, docTypeVersion: 0x4287, docTypeReadVersion: 0x4285 },
  ...{ segment: 0x18538067, info: 0x1549a966, timestampScale: 0x2ad7b1, duration: 0x4489, muxingApp: 0x4d80, writingApp: 0x5741 },
  ...{ tracks: 0x1654ae6b, trackEntry: 0xae, trackNumber: 0xd7, trackUid: 0x73c5, trackType: 0x83, codecId: 0x86, video: 0xe0, pixelWidth: 0xb0 },
  ...{ pixelHeight: 0xba, cues: 0x1c53bb6b, cuePoint: 0xbb, cueTime: 0xb3, cueTrackPositions: 0xb7, cueTrack: 0xf7, cueClusterPosition: 0xf1 },
  ...{ cluster: 0x1f43b675, timestamp: 0xe7, simpleBlock: 0xa3 },
} as const;

type Name = keyof typeof ids;

function element(name: Name, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const id = ids[name].toString(16);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE((1n << 56n) | BigInt(body.length));
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
}

const text = (name: Name, words: string): Buffer => element(name, Buffer.from(words));
/** Always four bytes, so that a list of places is as long as it will be before the places are known. */
const number = (name: Name, value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return element(name, bytes);
};

/** @returns a film without sound in WebM, in which a player can go to each second */
export function webmOf({ width, height, frames, length }: Reel): Buffer {
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(length);
  const info = element(
    'info',
    number('timestampScale', 1_000_000),
    element('duration', duration),
    text('muxingApp', 'LienCong demonstration'),
    text('writingApp', 'LienCong demonstration'),
  );
  const track = element(
    'trackEntry',
    ...[number('trackNumber', 1), number('trackUid', 1), number('trackType', 1), text('codecId', 'V_VP8')],
    element('video', number('pixelWidth', width), number('pixelHeight', height)),
  );
  const clusters = [...bySecond(frames)].map(([second, own]) => ({ at: second * 1_000, bytes: clusterOf(second * 1_000, own) }));
  const front = [info, element('tracks', track)];
  const blank = cuesOf(clusters, 0);
  const cues = cuesOf(clusters, Buffer.concat([...front, blank]).length);
  const head = element('ebml', text('docType', 'webm'), number('docTypeVersion', 4), number('docTypeReadVersion', 2));
  return Buffer.concat([head, element('segment', ...front, cues, ...clusters.map(({ bytes }) => bytes))]);
}

function bySecond(frames: readonly Frame[]): Map<number, Frame[]> {
  return Map.groupBy(frames, ({ at }) => Math.floor(at / 1_000));
}

function clusterOf(at: number, frames: readonly Frame[]): Buffer {
  const blocks = frames.map((frame) => {
    const head = Buffer.from([0x81, 0, 0, 0x80]); // track 1, time within the cluster, key frame
    head.writeInt16BE(frame.at - at, 1);
    return element('simpleBlock', head, frame.vp8);
  });
  return element('cluster', number('timestamp', at), ...blocks);
}

/** @param from where the first cluster begins, counted from the content of the segment */
function cuesOf(clusters: readonly { readonly at: number; readonly bytes: Buffer }[], from: number): Buffer {
  let place = from;
  const points = clusters.map(({ at, bytes }) => {
    const point = element('cuePoint', number('cueTime', at), element('cueTrackPositions', number('cueTrack', 1), number('cueClusterPosition', place)));
    place += bytes.length;
    return point;
  });
  return element('cues', ...points);
}
