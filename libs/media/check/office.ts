import type { FileHandle } from 'node:fs/promises';
import { mediaErrors } from '../errors.js';
import { fileTypes, type FileType } from '../file/file.js';

/** What a document may unpack to, how many parts it may have, and how long their list may be. */
const mostUnpacked = 500 * 1024 * 1024;
const mostParts = 5_000;
const mostList = 2 * 1024 * 1024;
const mostRatio = 200;

/** What else than text and pictures a document may hold: programs that run when it is opened. */
const programs = /(^|\/)(vbaProject\.bin|activeX\/|macrosheets\/)/i;

/**
 * The type of a packed document, by the list of its parts. Nothing is unpacked.
 * @throws FILE_TYPE_REFUSED, FILE_BROKEN, FILE_MACRO, FILE_BOMB
 */
export async function officeTypeOf(handle: FileHandle, size: number): Promise<FileType> {
  const parts = await partsOf(handle, size);
  const names = new Set(parts.map(({ name }) => name));
  if (!names.has('[Content_Types].xml')) throw mediaErrors.FILE_TYPE_REFUSED();
  if (parts.some(({ name }) => programs.test(name))) throw mediaErrors.FILE_MACRO();
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > mostUnpacked || unpacked > size * mostRatio) throw mediaErrors.FILE_BOMB();
  if (names.has('word/document.xml')) return fileTypes.docx;
  if (names.has('xl/workbook.xml')) return fileTypes.xlsx;
  throw mediaErrors.FILE_TYPE_REFUSED();
}

interface Part {
  readonly name: string;
  readonly unpacked: number;
}

async function partsOf(handle: FileHandle, size: number): Promise<Part[]> {
  const tail = await readPart(handle, Math.max(0, size - 66_000), size);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.length) throw mediaErrors.FILE_BROKEN();
  const [count, length, offset] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > mostParts || length > mostList) throw mediaErrors.FILE_BOMB();
  const list = await readPart(handle, offset, offset + length);
  const parts: Part[] = [];
  let at = 0;
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== 0x02014b50) throw mediaErrors.FILE_BROKEN();
    const [nameLength, extraLength, commentLength] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)];
    const name = list.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    parts.push({ name, unpacked: list.readUInt32LE(at + 24) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

async function readPart(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, to - from));
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
  return bytes.subarray(0, bytesRead);
}
