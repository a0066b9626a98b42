import { mediaErrors } from '../errors.js';

/** The resumable upload protocol (tus.io), version and parts that are spoken here. */
export const tusVersion = '1.0.0';
export const tusExtensions = 'creation,termination';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A whole number in a header. @throws UPLOAD_HEADER_INVALID */
export function numberIn(headers: Headers, name: string): number {
  const text = headers[name];
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) throw mediaErrors.UPLOAD_HEADER_INVALID({ header: name });
  return Number(text);
}

/** @throws UPLOAD_HEADER_INVALID when the sender speaks another version */
export function checkVersion(headers: Headers): void {
  if (headers['tus-resumable'] !== tusVersion) throw mediaErrors.UPLOAD_HEADER_INVALID({ header: 'tus-resumable' });
}

/** The name of the file in `Upload-Metadata` (`filename dGVu…,filetype …`); empty when there is none that can be read. */
export function nameIn(headers: Headers): string {
  const text = headers['upload-metadata'];
  if (typeof text !== 'string' || text.length > 4_000) return '';
  const pairs = text.split(',').map((pair) => pair.trim().split(' '));
  const encoded = pairs.find(([key]) => key === 'filename')?.[1] ?? '';
  return Buffer.from(encoded, 'base64').toString('utf8');
}
