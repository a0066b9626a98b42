import { open } from 'node:fs/promises';
import { looksLikeCaptions } from '#web/captions';
import { mediaErrors } from '../errors.js';
import { fileTypes, type FileType } from '../file/file.js';
import { checkMovie } from './movie.js';
import { officeTypeOf } from './office.js';

const starts = (bytes: Buffer, text: string, at = 0): boolean => bytes.toString('latin1', at, at + text.length) === text;
const readAt = 4_100;

/**
 * The type of a file by its bytes; what its name says counts for nothing.
 * @throws FILE_TYPE_REFUSED, FILE_HEIC, FILE_BROKEN, FILE_MACRO, FILE_BOMB, CAPTIONS_LETTERS
 */
export async function typeOf(path: string): Promise<FileType> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(readAt, size));
    await handle.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(1_024, size));
    await handle.read(tail, 0, tail.length, size - tail.length);
    const found = byHead(head);
    if (found === fileTypes.pdf && isTwoThings(tail)) throw mediaErrors.FILE_TYPE_REFUSED();
    if (found === fileTypes.mp4) await checkMovie(handle, size);
    return found ?? (await officeTypeOf(handle, size));
  } finally {
    await handle.close();
  }
}

/** Null: a packed file, whose list of parts decides. */
function byHead(head: Buffer): FileType | null {
  if (head.length < 12) throw mediaErrors.FILE_TYPE_REFUSED();
  if (starts(head, '\xff\xd8\xff')) return fileTypes.jpg;
  if (starts(head, '\x89PNG\r\n\x1a\n')) return fileTypes.png;
  if (starts(head, 'GIF87a') || starts(head, 'GIF89a')) return fileTypes.gif;
  if (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) return fileTypes.webp;
  if (starts(head, '%PDF-')) return fileTypes.pdf;
  if (starts(head, 'PK\x03\x04')) return null;
  if (starts(head, 'ftyp', 4)) return byBrand(head);
  if (starts(head, '\x1a\x45\xdf\xa3') && head.includes('webm')) return fileTypes.webm;
  if (looksLikeCaptions(head.toString('utf8'))) return fileTypes.vtt;
  // as an editor of Windows keeps them that calls it Unicode
  if (starts(head, '\xff\xfe') && looksLikeCaptions(head.toString('utf16le'))) throw mediaErrors.CAPTIONS_LETTERS();
  throw mediaErrors.FILE_TYPE_REFUSED();
}

const movies = ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'qt  ', 'dash', 'MSNV'];

function byBrand(head: Buffer): FileType {
  const brand = head.toString('latin1', 8, 12);
  if (brand === 'avif' || brand === 'avis') return fileTypes.avif;
  if (['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'].includes(brand)) {
    // a picture in AV1 may name the family first
    const others = head.subarray(16, Math.min(head.length, head.readUInt32BE(0))).toString('latin1');
    if (others.includes('avif')) return fileTypes.avif;
    throw mediaErrors.FILE_HEIC();
  }
  if (movies.includes(brand)) return fileTypes.mp4;
  throw mediaErrors.FILE_TYPE_REFUSED();
}

/** A document that is a packed file as well: one program would show it, another would unpack it. */
function isTwoThings(tail: Buffer): boolean {
  return tail.includes(Buffer.from('PK\x05\x06', 'latin1'));
}
