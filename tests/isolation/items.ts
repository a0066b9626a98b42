import { v7 as newId } from 'uuid';
import type { ItemDetails } from '#delivery';
import type { World, WorldPortal } from '../support/world.js';

export interface MadeItem {
  readonly id: string;
  readonly revisionId: string | null;
  readonly slug: string | null;
  readonly at: Date;
}

interface Wanted {
  readonly id?: string;
  readonly kind?: string;
  readonly state: string;
  readonly authorId: string;
  readonly at: Date;
  readonly slug?: string;
}

type Marked = Pick<WorldPortal, 'id' | 'sectionIds'> & { readonly publicMark: string; readonly privateMark: string };

const waitingStep: Readonly<Record<string, string>> = { submitted: 'approve', appraising: 'appraise', approved: 'publish', returned: 'submit' };

/** Details with a field whose words are those of the portal. */
function detailsOf(text: string): ItemDetails {
  const field = { name: 'place', label: 'Nơi chụp', type: 'text', property: null, value: text, words: text, path: null, columns: [], rows: [] } as const;
  return { schemaType: 'NewsArticle', validUntil: '2099-12-31', fields: [field], card: [field] };
}

/** An item in a state, with everything that a way to that state leaves behind. Rows are put in past the policies. */
export async function putItem(world: World, portal: Marked, wanted: Wanted): Promise<MadeItem> {
  const id = wanted.id ?? newId();
  const { state, authorId, at, kind = 'news' } = wanted;
  const sql = (text: string, values: unknown[]): Promise<object[]> => world.rows(text, [portal.id, id, ...values]);
  const isPublic = state === 'published';
  const text = isPublic ? portal.publicMark : portal.privateMark;
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };

  await sql(
    `insert into item (portal_id, id, kind, state, section_id, author_id, created_at, updated_at) values ($1, $2, '${kind}', 'draft', $3, $4, $5, $5)`,
    [portal.sectionIds[0], authorId, at],
  );
  await sql(
    `insert into draft (portal_id, item_id, version, title, summary, body, editor_ids, edited_by, edited_at, fields)
     values ($1, $2, 1, $3, $4, $5, array[$6::uuid], $6, $7, jsonb_build_object('place', $3::text))`,
    [`Bản nháp ${portal.privateMark}`, `Tóm tắt ${portal.privateMark}`, body, authorId, at],
  );
  const revisionId = state === 'draft' ? null : await revision();
  if (revisionId) {
    await sql(`update item set state = $3, revision_id = $4, publish_at = $5, public_since = $6 where portal_id = $1 and id = $2`, [
      state,
      revisionId,
      state === 'scheduled' ? new Date(Date.now() + 86_400_000) : null,
      isPublic ? '2026-10-01' : null,
    ]);
  }
  const slug = isPublic || state === 'withdrawn' ? (wanted.slug ?? `tin-${id.slice(-12)}`) : null;
  if (slug && revisionId) await publication(slug, revisionId);
  await records();
  return { id, revisionId, slug, at };

  async function revision(): Promise<string> {
    const made = newId();
    await sql(
      `insert into revision (portal_id, item_id, id, number, title, summary, body, html, text, hash, editor_ids, sealed_by, sealed_at, details)
       values ($1, $2, $3, 1, $4, $4, $5, $4, $4, sha256($4::text::bytea), array[$6::uuid], $6, $7, $8)`,
      [made, `Bản trình ${text}`, body, authorId, at, detailsOf(text)],
    );
    return made;
  }

  async function publication(address: string, sealed: string): Promise<void> {
    const shown = isPublic ? `Bản trình ${text}` : null;
    await sql(
      `insert into publication (portal_id, item_id, revision_id, kind, locale, slug, title, summary, html, text, hash, author_id, first_published_at, published_at, withdrawn_at, details)
       values ($1, $2, $3, '${kind}', 'vi', $4, $5, $5, $5, $5, sha256(coalesce($5, '')::bytea), $6, $7, $7, $8, $9)`,
      [sealed, address, shown, authorId, at, isPublic ? null : at, isPublic ? detailsOf(text) : null],
    );
    if (isPublic) {
      await sql(`insert into placement (portal_id, item_id, section_id, mark, placed_at) values ($1, $2, $3, 'own', $4)`, [portal.sectionIds[0], at]);
      // a long text, of which one article fits best: of items with the same id in several portals that of the last
      await sql(
        `insert into search_row (portal_id, item_id, part, label, starts, length, near, kind, section_id, placed_at, head, vector)
         select $1, $2, part, case part when 1 then $6 else '' end, 0, length($5), part = 1, '${kind}', $3, $4, to_tsvector('simple', ''), to_tsvector('simple', vn_fold(repeat($5 || ' ', times)))
         from (values (0, 1), (1, 2 + (select count(*) from search_row where item_id = $2 and part = 1)::int)) as parts (part, times)`,
        [portal.sectionIds[0], at, shown, `Điều ${text}`],
      );
    }
  }

  async function records(): Promise<void> {
    const stepId = newId();
    await sql(
      `insert into step_record (portal_id, subject_id, id, subject_type, step, from_state, to_state, person_id, reason, at) values ($1, $2, $3, 'item', 'create', 'draft', 'draft', $4, $5, $6)`,
      [stepId, authorId, `lý do ${portal.privateMark}`, at],
    );
    await sql(
      `insert into audit_entry (portal_id, subject_id, at, person_id, act, subject_type, request_id, details)
       values ($1, $2, $3, $4, 'item.create', 'item', gen_random_uuid(), jsonb_build_object('mark', $5::text))`,
      [at, authorId, portal.privateMark],
    );
    await world.rows(
      `insert into fact (portal_id, belongs_on, entered_on, measure, amount, subject_type, subject_id, step_id, folded)
       values ($1, $2, $2, 'items_published', 1, 'item', $4, $3, false), ($1, $2, $2, 'items_published', 1, 'item', $4, $3, true)`,
      [portal.id, at, stepId, authorId],
    );
    await world.rows(
      `insert into fact_year (portal_id, measure, dimension, value, year, months) values ($1, 'items_published', '', '', 2026, array_fill(1, array[12])) on conflict do nothing`,
      [portal.id],
    );
    await world.rows('insert into notice (portal_id, person_id, step_id, created_at) values ($1, $2, $3, $4)', [portal.id, authorId, stepId, at]);
    const waiting = waitingStep[state];
    if (waiting) await sql(`insert into work_item (portal_id, subject_id, subject_type, step, since) values ($1, $2, 'item', $3, $4)`, [waiting, at]);
  }
}
