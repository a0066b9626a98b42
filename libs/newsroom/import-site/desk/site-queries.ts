import { isId, type OpenScope } from '#platform/db';
import { commonErrors, sentenceOf, type ErrorDetails } from '#platform/errors';
import { checkFirst, decodeCursor, encodeCursor } from '#platform/http';
import { secondsLeft } from '#platform/time';
import { faultWords } from '../../links/fault-words.js';
import { siteFaultLevel, siteFaultText, type SiteFault } from '../faults.js';
import { SiteEntryFilter, type SiteImport, type SiteImportCounts, type SiteImportEntry, type SiteImportEntryConnection } from './site.types.js';

interface Row extends SiteImportCounts {
  id: string;
  name: string;
  format: string | null;
  state: string;
  refusal: { code: string; details: ErrorDetails } | null;
  sectionId: string;
  decided: Record<string, string>;
  asDrafts: boolean;
  createdAt: Date;
  endedAt: Date | null;
  runningSince: Date | null;
  sinceRunning: number;
}

const columns = `i.id, i.name, i.format, i.state, i.refusal, i.section_id as "sectionId", i.sections as decided, i.is_draft_only as "asDrafts", i.created_at as "createdAt",
  i.ended_at as "endedAt", i.running_since as "runningSince", c.*`;
const amount = (condition: string): string => `(count(*) filter (where ${condition}))::integer`;
const noted = `e.action in ('publish', 'draft', 'unchanged') and jsonb_array_length(e.faults) > 0`;
const wrong = `(e.action = 'error' or e.state = 'failed')`;
const counted = `cross join lateral (
    select count(*)::integer as rows, ${amount(`e.action = 'unread'`)} as unread, ${amount(`e.action = 'publish'`)} as publish, ${amount(`e.action = 'draft'`)} as drafts,
      ${amount(`e.action = 'unchanged'`)} as unchanged, ${amount(`e.action = 'skipped'`)} as skipped, ${amount(wrong)} as errors, ${amount(noted)} as noted,
      ${amount(`e.state = 'done'`)} as done, ${amount(`e.state = 'failed'`)} as failed, ${amount(`e.state = 'undone'`)} as undone,
      coalesce(sum(e.pictures) filter (where e.action in ('publish', 'draft')), 0)::integer as pictures,
      ${amount('e.done_at >= i.running_since')} as "sinceRunning"
    from site_import_entry e where e.portal_id = i.portal_id and e.import_id = i.id) c`;

/** Imports of old sites of the scope's portal, the newest twenty first. */
export async function siteImportsOf(scope: OpenScope, now: Date): Promise<SiteImport[]> {
  const rows: Row[] = await scope.manager.query(
    `select ${columns} from (select * from site_import where portal_id = scope.portal() order by id desc limit 20) i ${counted} order by i.id desc`,
  );
  return rows.map((row) => shown(row, [], now));
}

/** One import of the scope's portal with the sections that its entries name. @throws NOT_FOUND */
export async function siteImportOf({ manager }: OpenScope, importId: string, now: Date): Promise<SiteImport> {
  const rows: Row[] = isId(importId)
    ? await manager.query(`select ${columns} from site_import i ${counted} where i.portal_id = scope.portal() and i.id = $1`, [importId])
    : [];
  const [row] = rows;
  if (!row) throw commonErrors.NOT_FOUND();
  const sections: { name: string; count: number }[] = await manager.query(
    `select section as name, count(*)::integer as count from site_import_entry
     where portal_id = scope.portal() and import_id = $1 and action in ('publish', 'draft') group by 1 order by 2 desc, 1 limit 500`,
    [importId],
  );
  return shown(
    row,
    sections.map(({ name, count }) => ({ name, count, sectionId: row.decided[name] ?? row.sectionId })),
    now,
  );
}

function shown(row: Row, sections: SiteImport['sections'], now: Date): SiteImport {
  const { rows, unread, publish, drafts, unchanged, skipped, errors, noted: remarked, done, failed, undone, pictures } = row;
  return {
    ...{ id: row.id, name: row.name, format: row.format, state: row.state, sectionId: row.sectionId, asDrafts: row.asDrafts, sections },
    refusal: row.refusal && sentenceOf(row.refusal.code, inWords(row.refusal.details)),
    counts: { rows, unread, publish, drafts, unchanged, skipped, errors, noted: remarked, done, failed, undone, pictures },
    secondsLeft: secondsLeft({ since: row.runningSince, done: row.sinceRunning, left: publish + drafts - done - failed }, now),
    createdAt: row.createdAt,
    endedAt: row.endedAt,
  };
}

const conditions: Readonly<Record<SiteEntryFilter, string>> = {
  [SiteEntryFilter.ALL]: 'true',
  [SiteEntryFilter.ERRORS]: wrong,
  [SiteEntryFilter.NOTED]: noted,
  [SiteEntryFilter.PUBLISH]: `e.action = 'publish'`,
  [SiteEntryFilter.DRAFTS]: `e.action = 'draft'`,
  [SiteEntryFilter.UNCHANGED]: `e.action = 'unchanged'`,
};

interface EntriesFilter {
  readonly show: SiteEntryFilter;
  readonly first: number;
  readonly after: string | null;
}

interface EntryRow extends Omit<SiteImportEntry, 'faults' | 'address'> {
  readonly faults: readonly SiteFault[];
  readonly path: string | null;
  readonly pageAddress: string | null;
}

/** Entries of an import of the scope's portal, in the order of the file. @throws NOT_FOUND, CURSOR_INVALID, FIRST_OUT_OF_RANGE */
export async function siteEntriesOf({ manager }: OpenScope, importId: string, filter: EntriesFilter): Promise<SiteImportEntryConnection> {
  const first = checkFirst(filter.first, 200);
  const [from = '0'] = filter.after === null ? [] : decodeCursor(filter.after, 1, ([number = '']) => /^\d{1,7}$/.test(number));
  const found: object[] = isId(importId) ? await manager.query('select from site_import where portal_id = scope.portal() and id = $1', [importId]) : [];
  if (found.length === 0) throw commonErrors.NOT_FOUND();
  const rows: EntryRow[] = await manager.query(
    `select e.number, e.title, e.path, e.address as "pageAddress", e.published_at as "publishedAt", e.section, e.pictures, e.action, e.state, e.faults, e.item_id as "itemId"
     from site_import_entry e
     where e.portal_id = scope.portal() and e.import_id = $1 and e.number > $2 and ${conditions[filter.show]} order by e.number limit $3`,
    [importId, Number(from), first + 1],
  );
  const edges = rows.slice(0, first).map(({ faults, path, pageAddress, ...row }) => ({
    cursor: encodeCursor([String(row.number)]),
    node: {
      ...row,
      address: path ?? pageAddress,
      faults: faults.map((fault) => ({ code: fault.code, level: siteFaultLevel(fault), message: siteFaultText(fault) })),
    },
  }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** Every refused entry of an import as a table, the reasons in both languages. @throws NOT_FOUND */
export async function failedEntriesOf({ manager }: OpenScope, importId: string): Promise<string[][]> {
  const rows: { number: number; title: string; origin: string; faults: SiteFault[] }[] = isId(importId)
    ? await manager.query(
        `select e.number, e.title, e.origin, e.faults from site_import_entry e
         where e.portal_id = scope.portal() and e.import_id = $1 and ${wrong} order by e.number`,
        [importId],
      )
    : [];
  const lines = rows.map(({ number, title, origin, faults }) => {
    const told = faults.filter((fault) => siteFaultLevel(fault) === 'error');
    return [
      String(number),
      title,
      origin,
      told.map(({ code }) => code).join(' '),
      told.map((fault) => siteFaultText(fault)).join('\n'),
      told.map((fault) => siteFaultText(fault, 'en')).join('\n'),
    ];
  });
  return [['Thứ tự', 'Tiêu đề', 'Địa chỉ cũ', 'Mã', 'Lý do', 'Reason'], ...lines];
}

/** What a server did not say, in words. */
function inWords(details: ErrorDetails): ErrorDetails {
  return typeof details['fault'] === 'string' ? { ...details, fault: faultWords(details['fault']) } : details;
}
