import { FaultsError } from '#platform/errors';
import { isReadable, worthReading } from '#platform/http';
import { lookErrors } from './look-errors.js';

const longest = 500;

/**
 * Where a link leads: a path of this site, or an outside address by https; everything else could run a script or send readers
 * over an open line.
 * @returns null when nothing is given
 * @throws FaultsError at `field`
 */
export function readAddress(field: string, given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  if (text === '') return null;
  const refuse = (): never => {
    throw new FaultsError([{ field, error: lookErrors.LOOK_ADDRESS() }]);
  };
  if (!worthReading(text, longest) || !isReadable(text) || text.length > longest || /[\s\\<>"]/.test(text)) return refuse();
  // a second slash would name another host
  if (text.startsWith('/')) return text.startsWith('//') ? refuse() : text;
  if (!URL.canParse(text)) return refuse();
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || !url.hostname.includes('.')) return refuse();
  return url.href.length > longest ? refuse() : url.href;
}
