import type { AuditHead } from '#province';
import { Refusal } from '../output.js';
import type { PortalWithHost } from '../over-portals.js';

/** A portal's head as a line of the file that `audit heads` prints. */
export const headLine = ({ id, host }: PortalWithHost, { number, hash }: AuditHead): string => `${id}\t${String(number)}\t${hash}\t${host}`;

const form = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\t([1-9][0-9]*)\t([0-9a-f]{64})(\t|$)/;

/** Heads by portal. @throws Refusal naming the first line that is none */
export function readHeads(text: string): Map<string, AuditHead> {
  const heads = new Map<string, AuditHead>();
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, id, number, hash] = form.exec(line) ?? [];
    if (!id || !hash)
      throw new Refusal(`Dòng ${String(place + 1)} của tệp không phải là mắt xích do audit heads in ra (line ${String(place + 1)} is not a head).`, 2);
    heads.set(id, { number: Number(number), hash });
  }
  return heads;
}
