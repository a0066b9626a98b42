import type { OpenScope } from '#platform/db';
import type { EntrySpec } from '../entry.js';
import { siteFaultLevel, type SiteFault } from '../faults.js';
import { coverFirst } from '../plan-entry.js';
import { addressIn, type LibraryPicture } from '../read/xml-entries.js';
import { refusedBy, refusedCodes } from '../checks.js';
import { figuresOf } from '../text/figures.js';

interface Waiting {
  readonly number: number;
  readonly spec: EntrySpec;
  readonly faults: readonly SiteFault[];
}

/**
 * Gives entries the picture that stood for them in lists, and pictures of the text the alternatives that the old library kept: an export
 * holds both apart from the entries, before or behind them.
 */
export async function addCovers({ manager }: OpenScope, importId: string, library: ReadonlyMap<string, LibraryPicture>, now: Date): Promise<void> {
  if (library.size === 0) return;
  const alts = new Map([...library.values()].filter(({ alt }) => alt !== '').map(({ address, alt }) => [stemOf(address), alt]));
  for (let from = 0; ;) {
    const rows: Waiting[] = await manager.query(
      `select number, spec, faults from site_import_entry
       where portal_id = scope.portal() and import_id = $1 and number > $2 and state = 'waiting' and (spec ? 'coverId' or pictures > 0) order by number limit 100`,
      [importId, from],
    );
    for (const row of rows) {
      const { spec, faults, pictures } = withCover(row, library, alts, now);
      const action = faults.some((fault) => siteFaultLevel(fault) === 'draft') ? 'draft' : 'publish';
      await manager.query(
        `update site_import_entry set spec = $3, faults = $4, pictures = $5, action = $6
         where portal_id = scope.portal() and import_id = $1 and number = $2`,
        [importId, row.number, JSON.stringify(spec), JSON.stringify(faults), pictures, action],
      );
    }
    const last = rows.at(-1);
    if (!last) return;
    from = last.number;
  }
}

function withCover({ spec, faults }: Waiting, library: ReadonlyMap<string, LibraryPicture>, alts: ReadonlyMap<string, string>, now: Date) {
  const { coverId, ...rest } = spec;
  const found = coverId === undefined ? undefined : library.get(coverId);
  const cover = found && addressIn(found.address) !== null ? { address: found.address, alt: found.alt } : null;
  const made = coverFirst(rest.body, cover, figuresOf(rest.body));
  const content = (made.body.content ?? []).map((node) => {
    if (node.type !== 'figure' || node.attrs?.['alt'] !== '') return node;
    return { ...node, attrs: { ...node.attrs, alt: (alts.get(stemOf(String(node.attrs['fileId']))) ?? '').slice(0, 300) } };
  });
  const body = { ...made.body, content };
  const pictures = figuresOf(body);
  const others = faults.filter(({ code }) => !refusedCodes.includes(code));
  return { spec: { ...rest, body }, faults: [...others, ...refusedBy({ ...rest, body }, now)], pictures: pictures.length };
}

/** WordPress shows smaller forms of a picture under its name with their size: anh-300x200.jpg. */
function stemOf(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/-\d+x\d+(\.[a-z]+)$/i, '$1');
}
