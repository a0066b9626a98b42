import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { publishRevision, type Published, type RevisionToPublish } from '#delivery';
import type { OpenScope } from '#platform/db';
import type { TestDatabase } from '../support/postgres.js';

export interface PublicPortal {
  readonly id: string;
  readonly host: string;
  readonly authorId: string;
  /** Ids of the sections by their address. */
  readonly sections: Readonly<Record<string, string>>;
}

export interface PortalOptions {
  readonly host?: string;
  readonly aliases?: readonly string[];
  readonly name?: string;
  readonly superiorName?: string;
  readonly kind?: 'portal' | 'component' | 'aggregated';
  readonly state?: 'planned' | 'open' | 'suspended' | 'closed';
  readonly palette?: string;
  readonly authorName?: string;
  /** Address to name, in their order. */
  readonly sections?: Readonly<Record<string, string>>;
}

const contact = { address: '1 Đường Mẫu, Phường Mẫu', phone: '0251 000 0000', email: 'lienhe@mau.test', responsible: 'Người Mẫu, Chủ tịch UBND' };

/** Makes a portal with a host, sections and an author, past row-level security: what stands before the code under test acts. */
export async function makePortal(database: TestDatabase, options: PortalOptions = {}): Promise<PublicPortal> {
  const mark = randomUUID().slice(0, 8);
  const host = options.host ?? `p${mark}.mau.test`;
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    const one = async (sql: string, values: unknown[]) => (await admin.query<{ id: string }>(sql, values)).rows[0]!.id;
    const unit = await one("insert into unit (code, kind, name, valid_from) values ($1, 'commune', 'Phường Mẫu', '2025-07-01') returning id", [`T-${mark}`]);
    const id = await one(
      `insert into portal (unit_id, kind, state, name, superior_name, palette, contact) values ($1, $2, $3, $4, $5, $6, $7) returning portal_id as id`,
      [
        unit,
        options.kind ?? 'component',
        options.state ?? 'open',
        options.name ?? 'Phường Mẫu',
        options.superiorName ?? 'Thành phố Mẫu',
        options.palette ?? 'blue',
        contact,
      ],
    );
    await admin.query('insert into portal_host (host, portal_id, is_primary) values ($1, $2, true)', [host, id]);
    for (const alias of options.aliases ?? []) await admin.query('insert into portal_host (host, portal_id, is_primary) values ($1, $2, false)', [alias, id]);
    const sections: Record<string, string> = {};
    const wanted = options.sections ?? { 'tin-tuc': 'Tin tức – Sự kiện', 'chi-dao': 'Chỉ đạo điều hành' };
    for (const [position, [slug, name]] of Object.entries(wanted).entries()) {
      sections[slug] = await one('insert into section (portal_id, slug, name, position) values ($1, $2, $3, $4) returning id', [id, slug, name, position]);
    }
    const authorId = await one("insert into person (display_name) values ('Tên Riêng') returning id", []);
    await admin.query('insert into byline (portal_id, person_id, display_name) values ($1, $2, $3)', [id, authorId, options.authorName ?? 'Tác giả Mẫu']);
    return { id, host, authorId, sections };
  } finally {
    await admin.end();
  }
}

/** A revision ready to publish; every part can be replaced. */
export function revisionOf(portal: PublicPortal, parts: Partial<RevisionToPublish> & { section?: string } = {}): RevisionToPublish {
  const { section, ...rest } = parts;
  const title = parts.title ?? 'Tin mẫu';
  return {
    itemId: randomUUID(),
    revisionId: randomUUID(),
    kind: 'news',
    locale: 'vi',
    title,
    summary: 'Tóm tắt tin mẫu.',
    html: `<p>${title}</p>`,
    text: title,
    hash: Buffer.alloc(32, 7),
    authorId: portal.authorId,
    sectionId: portal.sections[section ?? Object.keys(portal.sections)[0]!]!,
    mark: 'own',
    at: new Date('2026-11-20T02:00:00Z'),
    ...rest,
  };
}

/** Seals what will be published: the database takes as public only what stands in a revision. */
export async function seal(scope: OpenScope, revision: RevisionToPublish): Promise<void> {
  const { itemId, revisionId, kind, locale, title, summary, html, text, hash, details, cover, authorId, at } = revision;
  await scope.manager.query(
    `insert into item (portal_id, id, kind, locale, state, section_id, author_id, created_at, updated_at)
     select portal_id, $1, $2, $3, 'draft', id, $4, $5, $5 from section where portal_id = scope.portal() order by position limit 1
     on conflict (portal_id, id) do nothing`,
    [itemId, kind, locale, authorId, at],
  );
  await scope.manager.query(
    `insert into revision (portal_id, item_id, id, number, title, summary, body, html, text, hash, editor_ids, sealed_by, sealed_at, details, cover)
     select scope.portal(), $1, $2, 1 + (select count(*) from revision where portal_id = scope.portal() and item_id = $1), $3, $4, '{}', $5, $6, $7, array[$8::uuid], $8, $9, $10, $11
     on conflict (portal_id, id) do nothing`,
    [itemId, revisionId, title, summary, html, text, hash, authorId, at, details ?? null, cover ?? null],
  );
}

/** Seals and publishes, as the role `editing`. */
export async function publishSealed(scope: OpenScope, revision: RevisionToPublish): Promise<Published> {
  await seal(scope, revision);
  return publishRevision(scope, revision);
}
