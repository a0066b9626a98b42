import { itemPath, publicationOf, topicOf } from '#delivery';
import type { Person } from '#people';
import { isId, likeText, type OpenScope } from '#platform/db';
import { checkFirst, decodeCursor, encodeCursor, isInstant } from '#platform/http';
import { historyOf, type Process } from '#process';
import { portalOf } from '#units';
import type { Draft, Item, ManageItemCard, ManageItemConnection, Revision, WorkItem } from './item.types.js';
import type { ItemState } from './item.js';
import { kindOf } from './item-kinds.js';
import { itemSubject, keeperOf, readItem } from './item.subject.js';
import { publishesOwn } from './publishes-own.js';
import { tagsOfItem } from './tags/tags-of.js';
import { waitsFor } from './waits-for.js';

interface CardRow {
  id: string;
  portalId: string;
  kind: string;
  state: ItemState;
  title: string;
  updatedAt: Date;
  publishAt: Date | null;
  sectionId: string;
  sectionSlug: string;
  sectionName: string;
  authorId: string;
  authorName: string;
  keeperId: string;
  keeperName: string | null;
}

const cardColumns = `i.id, i.portal_id as "portalId", i.kind, i.state, d.title, i.updated_at as "updatedAt", i.publish_at as "publishAt",
  s.id as "sectionId", s.slug as "sectionSlug", s.name as "sectionName", i.author_id as "authorId", b.display_name as "authorName",
  ${keeperOf} as "keeperId", k.display_name as "keeperName"`;
const cardTables = `item i
  join draft d on d.portal_id = i.portal_id and d.item_id = i.id
  join section s on s.portal_id = i.portal_id and s.id = i.section_id
  left join byline b on b.portal_id = i.portal_id and b.person_id = i.author_id
  left join byline k on k.portal_id = i.portal_id and k.person_id = ${keeperOf}`;

function card(row: CardRow): ManageItemCard {
  const { id, portalId, kind, state, title, updatedAt, publishAt } = row;
  return {
    id,
    portalId,
    kind,
    state,
    title,
    updatedAt,
    publishAt,
    section: { id: row.sectionId, slug: row.sectionSlug, name: row.sectionName },
    author: named(row.authorId, row.authorName),
    keeper: named(row.keeperId, row.keeperName),
  };
}

function named(id: string, displayName: string | null): Person {
  return { id, displayName: displayName ?? '' };
}

/** Cards of these items of the portal, by id. */
export async function cardsOf(scope: OpenScope, ids: readonly string[]): Promise<Map<string, ManageItemCard>> {
  const rows: CardRow[] = await scope.manager.query(`select ${cardColumns} from ${cardTables} where i.portal_id = scope.portal() and i.id = any ($1::uuid[])`, [
    ids,
  ]);
  return new Map(rows.map((row) => [row.id, card(row)]));
}

type Waiting = Omit<WorkItem, 'assigned' | 'isAssigned' | 'dueOn'>;

/**
 * Open work of these steps that waits for the scope's person, what is due first above, at most 100. What does not is left out before the limit, or the
 * queue of one would hide behind that of others.
 * @param keeperId only items that this person keeps
 */
export async function waitingFor(scope: OpenScope, steps: readonly string[], keeperId: string | null): Promise<Waiting[]> {
  const rows: (CardRow & { workId: string; step: string; since: Date; dueAt: Date | null })[] = await scope.manager.query(
    `select w.id as "workId", w.step, w.since, w.due_at as "dueAt", ${cardColumns}
     from work_item w
     join (${cardTables}) on i.portal_id = w.portal_id and i.id = w.subject_id
     left join revision r on r.portal_id = i.portal_id and r.id = i.revision_id
     where w.portal_id = scope.portal() and w.subject_type = 'item' and w.closed_at is null
       and ${waitsFor('scope.person()', '$1', '$2::uuid')}
     order by coalesce(w.due_at, w.since + interval '2 days'), w.id
     limit 100`,
    [steps, keeperId],
  );
  return rows.map((row) => ({ id: row.workId, step: row.step, since: row.since, dueAt: row.dueAt, item: card(row) }));
}

export interface ItemFilter {
  readonly states?: readonly string[] | null;
  /** Words of the title, with or without accents. */
  readonly search?: string | null;
  /** Only items that this person keeps: what a contributor may read. */
  readonly keeperId?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

/** Items of the portal, latest change first. */
export async function listItems(scope: OpenScope, filter: ItemFilter): Promise<ManageItemConnection> {
  const first = checkFirst(filter.first, 100);
  const [time, id] = filter.after == null ? [] : decodeCursor(filter.after, 2, ([at, key]) => isInstant(at ?? '') && isId(key ?? ''));
  const rows: (CardRow & { cursorTime: string })[] = await scope.manager.query(
    `select ${cardColumns}, to_char(i.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "cursorTime"
     from ${cardTables}
     where i.portal_id = scope.portal()
       and ($1::text[] is null or i.state = any ($1))
       and ($2::text is null or ${keeperOf} = $2::uuid)
       and ($3::text is null or (i.updated_at, i.id) < ($3::timestamptz, $4::uuid))
       and ($5::text is null or vn_fold(d.title) like '%' || vn_fold($5) || '%')
     order by i.updated_at desc, i.id desc
     limit $6`,
    [filter.states ?? null, filter.keeperId ?? null, time ?? null, id ?? null, likeText(filter.search), first + 1],
  );
  const page = rows.slice(0, first);
  const edges = page.map((row) => ({ cursor: encodeCursor([row.cursorTime, row.id]), node: card(row) }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** The draft of an item of the portal. */
export async function draftOf(scope: OpenScope, itemId: string): Promise<Draft> {
  const [row] = await scope.manager.query<[Omit<Draft, 'editedBy'> & { editedById: string; editedByName: string | null }]>(
    `select d.version, d.title, d.summary, d.body, d.fields, d.edited_by as "editedById", b.display_name as "editedByName", d.edited_at as "editedAt"
     from draft d left join byline b on b.portal_id = d.portal_id and b.person_id = d.edited_by
     where d.portal_id = scope.portal() and d.item_id = $1`,
    [itemId],
  );
  return { ...row, editedBy: named(row.editedById, row.editedByName) };
}

/** A sealed revision of the portal, by an id that came from one of its rows. */
export async function revisionOf(scope: OpenScope, id: string): Promise<Revision> {
  const [row] = await scope.manager.query<[Omit<Revision, 'sealedBy'> & { sealedById: string; sealedByName: string | null }]>(
    `select r.id, r.number, r.title, r.summary, r.html, encode(r.hash, 'hex') as hash, r.sealed_by as "sealedById", b.display_name as "sealedByName", r.sealed_at as "sealedAt"
     from revision r left join byline b on b.portal_id = r.portal_id and b.person_id = r.sealed_by
     where r.portal_id = scope.portal() and r.id = $1`,
    [id],
  );
  return { ...row, sealedBy: named(row.sealedById, row.sealedByName) };
}

/**
 * Everything of an item that its page shows; null when the portal has none of that id.
 * @param siteAddress setting SITE_ADDRESS, e.g. `https://{host}`
 */
export async function showItem(scope: OpenScope, process: Process, siteAddress: string, id: string): Promise<Item | null> {
  const row = await readItem(scope, id);
  if (!row) return null;
  const shown = (await cardsOf(scope, [id])).get(id);
  if (!shown) return null;
  const { portalId, kind, state, title, section, author, keeper, publishAt, updatedAt } = shown;
  const draft = await draftOf(scope, id);
  const revision = row.revisionId ? await revisionOf(scope, row.revisionId) : null;
  const history = await historyOf(scope, 'item', id);
  const publication = await publicationOf(scope, id);
  const portal = await portalOf(scope);
  const tagIds = await tagsOfItem(scope, id);
  const offers = await process.offers(scope, itemSubject, row);
  const isOwn = await publishesOwn(scope, row, process.today);
  return {
    id,
    portalId,
    kind,
    state,
    title,
    kindName: kindOf(kind).name,
    section,
    topic: row.topic === null ? null : topicOf(row.topic),
    tagIds,
    author,
    keeper,
    publishAt,
    updatedAt,
    draft,
    revision,
    createdAt: row.createdAt,
    publicUrl: publication && portal ? siteAddress.replace('{host}', portal.host) + itemPath(publication.slug) : null,
    publishesOwn: isOwn,
    steps: offers.map(({ step, allowed, refusal }) => ({ step, allowed, code: refusal?.code ?? null, reason: refusal?.vi ?? null })),
    history: history.map(({ personId, personName, standsInFor, standsInForName, ...taken }) => ({
      ...taken,
      person: personId ? named(personId, personName) : null,
      standsInFor: standsInFor ? named(standsInFor, standsInForName) : null,
    })),
  };
}
