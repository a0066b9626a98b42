import type { SealedField } from '#delivery';
import type { OpenScope } from '#platform/db';
import { civilDateOf, parseCivilDate, type CivilDate } from '#platform/time';
import { dueOn, endOf } from './deadlines.js';

/** A public disclosure of the budget, as its approved fields say. */
export interface Disclosure {
  readonly title: string;
  readonly slug: string;
  /** Code of its sort, and of its period; the empty text where it has none. */
  readonly sort: string;
  readonly period: string;
  readonly publishedOn: CivilDate;
  /** SHA-256 of what was approved, hexadecimal. */
  readonly hash: string;
  /** Last day on which it was in time; null where the item does not say from when that counts. */
  readonly dueOn: CivilDate | null;
  /** Words of a field, as the page shows them; the empty text where it has none. */
  readonly words: (field: string) => string;
  /** Rows of its figures: name, planned, done, percent. */
  readonly lines: readonly (readonly string[])[];
}

interface Row {
  title: string;
  slug: string;
  firstPublishedAt: Date;
  hash: string;
  fields: SealedField[] | null;
}

const most = 2_000;

/** Public disclosures of the scope's portal for a budget year, in the order of their publication; at most 2,000. */
export async function disclosuresOf({ manager }: OpenScope, year: string): Promise<Disclosure[]> {
  const rows: Row[] = await manager.query(
    `select title, slug, first_published_at as "firstPublishedAt", encode(hash, 'hex') as hash, details -> 'fields' as fields
     from publication p
     where portal_id = scope.portal() and kind = 'budget_disclosure' and withdrawn_at is null
       and exists (select from jsonb_array_elements(p.details -> 'fields') f where f ->> 'name' = 'year' and f ->> 'value' = $1)
     order by first_published_at, item_id limit ${String(most)}`,
    [year],
  );
  return rows.map(({ title, slug, firstPublishedAt, hash, fields }) => {
    const field = (name: string): SealedField | undefined => fields?.find((each) => each.name === name);
    const value = (name: string): string => field(name)?.value ?? '';
    const [sort, period] = [value('disclosure'), value('period')];
    const from = parseCivilDate(value('triggerOn')) ?? (sort === 'quarter' ? endOf(year, period) : null);
    return {
      title,
      slug,
      sort,
      period,
      publishedOn: civilDateOf(firstPublishedAt),
      hash,
      dueOn: dueOn(sort, from),
      words: (name) => field(name)?.words ?? '',
      lines: field('lines')?.rows ?? [],
    };
  });
}
