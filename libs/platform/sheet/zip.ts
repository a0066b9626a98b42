import { inflateRawSync } from 'node:zlib';
import { sheetErrors } from './errors.js';
import { sheetLimits } from './sheet.js';

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/** The parts of a packed file. What is unpacked is bounded, whatever the sizes that the file itself states. */
export class ZipParts {
  private left: number = sheetLimits.unpackedBytes;

  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws SHEET_BROKEN */
  static open(bytes: Buffer): ZipParts {
    const end = bytes.lastIndexOf(Buffer.of(0x50, 0x4b, 0x05, 0x06));
    if (end < 0 || end + 22 > bytes.length) throw sheetErrors.SHEET_BROKEN();
    const entries = new Map<string, Entry>();
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw sheetErrors.SHEET_BROKEN();
      const [nameLength, extraLength, commentLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
      entries.set(name, { method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), offset: bytes.readUInt32LE(at + 42) });
      at += 46 + nameLength + extraLength + commentLength;
    }
    return new ZipParts(bytes, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Text of a part; null when there is none of that name. @throws SHEET_BROKEN, SHEET_BOMB */
  text(name: string): string | null {
    const entry = this.entries.get(name);
    return entry ? this.unpack(entry).toString('utf8') : null;
  }

  private unpack({ method, packed, offset }: Entry): Buffer {
    if (offset + 30 > this.bytes.length || this.bytes.readUInt32LE(offset) !== 0x04034b50) throw sheetErrors.SHEET_BROKEN();
    const from = offset + 30 + this.bytes.readUInt16LE(offset + 26) + this.bytes.readUInt16LE(offset + 28);
    const part = this.bytes.subarray(from, from + packed);
    if (part.length !== packed) throw sheetErrors.SHEET_BROKEN();
    const whole = method === 0 ? part : this.inflate(part, method);
    if (whole.length > this.left) throw sheetErrors.SHEET_BOMB();
    this.left -= whole.length;
    return whole;
  }

  private inflate(part: Buffer, method: number): Buffer {
    if (method !== 8) throw sheetErrors.SHEET_BROKEN();
    try {
      return inflateRawSync(part, { maxOutputLength: Math.max(this.left, 1) });
    } catch (error) {
      throw (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? sheetErrors.SHEET_BOMB() : sheetErrors.SHEET_BROKEN();
    }
  }
}
