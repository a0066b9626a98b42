import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { inPortal, runAs, sourceOptions, type OpenScope } from '#platform/db';
import { readConfig } from '#platform/config';
import { makePortal, publishSealed, revisionOf, seal, type PublicPortal } from '../../../tests/e2e/public-builders.js';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.js';
import { publicationOf, publishRevision, withdrawPublication, type RevisionToPublish } from '../index.js';

let database: TestDatabase;
let editing: DataSource;
let jobs: DataSource;
let admin: DataSource;
let portal: PublicPortal;
let neighbour: PublicPortal;

beforeAll(async () => {
  database = await createTestDatabase();
  const config = readConfig({
    LIENCONG_MODE: 'test',
    DATABASE_URL_EDITING: database.urls.editing,
    DATABASE_URL_JOBS: database.urls.jobs,
    DATABASE_POOL_SIZE: '20',
  });
  editing = await new DataSource(sourceOptions(config, 'editing')).initialize();
  jobs = await new DataSource(sourceOptions(config, 'jobs')).initialize();
  admin = await new DataSource({ type: 'postgres', url: database.adminUrl }).initialize();
  portal = await makePortal(database);
  neighbour = await makePortal(database);
});

afterAll(async () => {
  for (const source of [editing, jobs, admin]) await source.destroy();
  await database.drop();
});

function inside<T>(where: PublicPortal, fn: (scope: OpenScope) => Promise<T>, source = editing): Promise<T> {
  return runAs({ requestId: 'spec', personId: where.authorId }, () => inPortal(source, where.id, fn));
}

const publish = (where: PublicPortal, parts?: Parameters<typeof revisionOf>[1]) => inside(where, (scope) => publishSealed(scope, revisionOf(where, parts)));

function placements(itemId: string): Promise<{ section_id: string; mark: string; placed_at: Date }[]> {
  return admin.query('select section_id, mark, placed_at from placement where item_id = $1', [itemId]);
}

async function bylineIsPublic(where: PublicPortal): Promise<boolean> {
  const rows: { is_public: boolean }[] = await admin.query('select is_public from byline where portal_id = $1 and person_id = $2', [where.id, where.authorId]);
  return rows[0]!.is_public;
}

describe('publishRevision', () => {
  it('copies the revision word for word, places it and makes the author’s name public', async () => {
    const where = await makePortal(database);
    expect(await bylineIsPublic(where)).toBe(false);
    const revision = revisionOf(where, { title: 'Khánh thành cầu', html: '<p>“Đã” xong &amp; thông xe</p>', text: '“Đã” xong & thông xe' });
    const published = await inside(where, (scope) => publishSealed(scope, revision));
    expect(published).toEqual({ slug: 'khanh-thanh-cau', firstPublishedAt: revision.at, isFirst: true, wasWithdrawn: false });
    const rows: Record<string, unknown>[] = await admin.query('select * from publication where item_id = $1', [revision.itemId]);
    expect(rows).toEqual([
      expect.objectContaining({
        portal_id: where.id,
        revision_id: revision.revisionId,
        kind: 'news',
        locale: 'vi',
        title: revision.title,
        summary: revision.summary,
        html: revision.html,
        text: revision.text,
        hash: revision.hash,
        author_id: where.authorId,
        first_published_at: revision.at,
        published_at: revision.at,
      }),
    ]);
    expect(await placements(revision.itemId)).toEqual([{ section_id: where.sections['tin-tuc'], mark: 'own', placed_at: revision.at }]);
    expect(await bylineIsPublic(where)).toBe(true);
  });

  it('is undone with the caller’s transaction', async () => {
    const revision = revisionOf(portal, { title: 'Sẽ không đăng' });
    const attempt = inside(portal, async (scope) => {
      await publishSealed(scope, revision);
      throw new Error('later step failed');
    });
    await expect(attempt).rejects.toThrow('later step failed');
    expect(await inside(portal, (scope) => publicationOf(scope, revision.itemId))).toBeNull();
  });

  it('keeps address, first hour and place through a correction with another title and section', async () => {
    const first = revisionOf(portal, { title: 'Tên cũ' });
    await inside(portal, (scope) => publishSealed(scope, first));
    const corrected: RevisionToPublish = {
      ...first,
      revisionId: randomUUID(),
      title: 'Tên mới',
      at: new Date('2026-11-21T03:00:00Z'),
      sectionId: portal.sections['chi-dao']!,
    };
    const published = await inside(portal, (scope) => publishSealed(scope, corrected));
    expect(published).toEqual({ slug: 'ten-cu', firstPublishedAt: first.at, isFirst: false, wasWithdrawn: false });
    expect(await placements(first.itemId)).toEqual([{ section_id: portal.sections['chi-dao'], mark: 'own', placed_at: first.at }]);
    expect(await inside(portal, (scope) => publicationOf(scope, first.itemId))).toEqual({
      revisionId: corrected.revisionId,
      slug: 'ten-cu',
      firstPublishedAt: first.at,
      publishedAt: corrected.at,
      withdrawnAt: null,
    });
  });

  it('gives a second item of the same title an address with a short end', async () => {
    const itemId = '019a1b2c-3d4e-7f60-8123-456789abcdef';
    await publish(portal, { title: 'Thông báo' });
    expect(await publish(portal, { title: 'Thông  BÁO', itemId })).toMatchObject({ slug: 'thong-bao-abcdef', isFirst: true });
  });

  it('gives 20 items of one title, published at once, 20 addresses', async () => {
    const published = await Promise.all(Array.from({ length: 20 }, () => publish(portal, { title: 'Lịch tiếp công dân' })));
    const slugs = published.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(20);
    expect(slugs.filter((slug) => slug === 'lich-tiep-cong-dan')).toHaveLength(1);
  });

  it('gives both portals the plain address', async () => {
    expect((await publish(portal, { title: 'Cùng một tên' })).slug).toBe('cung-mot-ten');
    expect((await publish(neighbour, { title: 'Cùng một tên' })).slug).toBe('cung-mot-ten');
  });

  it('works for the worker too', async () => {
    const revision = revisionOf(portal, { title: 'Đăng theo giờ hẹn' });
    await inside(portal, (scope) => seal(scope, revision));
    const published = await inside(portal, (scope) => publishRevision(scope, revision), jobs);
    expect(published.isFirst).toBe(true);
  });

  it('names an author whom the portal does not know yet, when a name is given', async () => {
    const where = await makePortal(database);
    await publish(where, { authorId: portal.authorId, authorName: 'Bút danh' });
    const rows: unknown[] = await admin.query('select display_name, is_public from byline where portal_id = $1 and person_id = $2', [
      where.id,
      portal.authorId,
    ]);
    expect(rows).toEqual([{ display_name: 'Bút danh', is_public: true }]);
  });

  it('refuses an author without a name', async () => {
    await expect(publish(neighbour, { authorId: portal.authorId })).rejects.toMatchObject({ code: 'AUTHOR_UNNAMED' });
  });

  it.each(['editing', 'jobs'])('cannot make public, as %s, other words than those of a sealed revision', async (role) => {
    const source = role === 'editing' ? editing : jobs;
    const sealed = revisionOf(portal, { title: 'Đã niêm phong' });
    await inside(portal, (scope) => seal(scope, sealed));
    const forgeries: Partial<RevisionToPublish>[] = [
      { title: 'Tên khác' },
      { summary: 'Tóm tắt khác' },
      { html: '<p>khác</p>' },
      { text: 'khác' },
      { hash: Buffer.alloc(32, 8) },
      { kind: 'khac' },
      { revisionId: randomUUID() },
      { itemId: randomUUID() },
      { authorId: neighbour.authorId, authorName: 'Người khác' },
    ];
    for (const forged of forgeries)
      await expect(inside(portal, (scope) => publishRevision(scope, { ...sealed, ...forged }), source)).rejects.toThrow(/not word for word the revision/);
    await inside(portal, (scope) => publishRevision(scope, sealed), source);
    // A copy that stands is as well guarded as a new one; what the item is never changes.
    for (const forged of forgeries.slice(0, 5))
      await expect(inside(portal, (scope) => publishRevision(scope, { ...sealed, ...forged }), source)).rejects.toThrow(/not word for word the revision/);
  });

  it('cannot list an item in another portal’s section', async () => {
    await expect(publish(portal, { sectionId: neighbour.sections['tin-tuc']! })).rejects.toThrow(/foreign key/);
  });
});

describe('withdrawPublication', () => {
  it('blanks the text, keeps address and hours, takes it off every list', async () => {
    const revision = revisionOf(portal, { title: 'Sẽ bị gỡ' });
    const at = new Date('2026-11-22T01:00:00Z');
    await inside(portal, (scope) => publishSealed(scope, revision));
    expect(await inside(portal, (scope) => withdrawPublication(scope, revision.itemId, at))).toEqual({ slug: 'se-bi-go', firstPublishedAt: revision.at });
    const rows: unknown[] = await admin.query('select title, summary, html, text, slug, withdrawn_at from publication where item_id = $1', [revision.itemId]);
    expect(rows).toEqual([{ title: null, summary: null, html: null, text: null, slug: 'se-bi-go', withdrawn_at: at }]);
    expect(await placements(revision.itemId)).toEqual([]);
  });

  it('says that nothing was public the second time, for an unknown item and from another portal', async () => {
    const revision = revisionOf(portal, { title: 'Chỉ gỡ một lần' });
    const at = new Date('2026-11-22T01:00:00Z');
    await inside(portal, (scope) => publishSealed(scope, revision));
    expect(await inside(neighbour, (scope) => withdrawPublication(scope, revision.itemId, at))).toBeNull();
    expect(await placements(revision.itemId)).toHaveLength(1);
    await inside(portal, (scope) => withdrawPublication(scope, revision.itemId, at));
    expect(await inside(portal, (scope) => withdrawPublication(scope, revision.itemId, at))).toBeNull();
    expect(await inside(portal, (scope) => withdrawPublication(scope, randomUUID(), at))).toBeNull();
  });

  it('comes back at the same address and place', async () => {
    const revision = revisionOf(portal, { title: 'Gỡ rồi đăng lại' });
    await inside(portal, (scope) => publishSealed(scope, revision));
    await inside(portal, (scope) => withdrawPublication(scope, revision.itemId, new Date('2026-11-22T01:00:00Z')));
    const again = await inside(portal, (scope) =>
      publishSealed(scope, { ...revision, revisionId: randomUUID(), title: 'Bản đã sửa', at: new Date('2026-11-22T02:00:00Z') }),
    );
    expect(again).toEqual({ slug: 'go-roi-dang-lai', firstPublishedAt: revision.at, isFirst: false, wasWithdrawn: true });
    expect(await placements(revision.itemId)).toEqual([expect.objectContaining({ placed_at: revision.at })]);
  });
});

describe('publicationOf', () => {
  it('answers null for what never was public and for another portal’s item', async () => {
    const revision = revisionOf(portal, { title: 'Của cổng này' });
    await inside(portal, (scope) => publishSealed(scope, revision));
    expect(await inside(portal, (scope) => publicationOf(scope, randomUUID()))).toBeNull();
    expect(await inside(neighbour, (scope) => publicationOf(scope, revision.itemId))).toBeNull();
  });
});
