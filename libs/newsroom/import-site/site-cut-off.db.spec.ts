import { DataSource } from 'typeorm';
import { body, refusalOf } from '../../../tests/support/item-desk.js';
import { OldSite, photo, post, wxr } from '../../../tests/support/old-site.js';
import { saveDraft } from '../save-draft.js';
import { readSite } from './run/read-site.js';
import { undoSite } from './run/undo-site.js';

const site = new OldSite();
beforeAll(() => site.open());
afterAll(() => site.close());
beforeEach(() => {
  site.forget();
});

describe('an import that is cut off', () => {
  it('goes on where it was, and doubles nothing', async () => {
    const items = Array.from({ length: 6 }, (_, index) => post({ id: 100 + index, title: `Bài ngắt quãng ${String(index)}`, html: '<p>Chữ</p>' }));
    const id = await site.given(wxr(...items));
    // the reader dies in the middle, after some entries were written
    const cut = { ...site.tools, clock: { now: dies(4) } };
    await expect(site.desk.asSystem(() => readSite(cut, site.job(id), { batch: 2 }))).rejects.toThrow('killed');
    await site.read(id);
    expect((await site.look(id)).counts).toMatchObject({ rows: 6, publish: 6 });
    await site.steer(id, 'start');
    // a worker dies within an entry: nothing of that entry stands
    const half = {
      ...site.tools,
      process: Object.assign(Object.create(site.desk.process) as typeof site.desk.process, { transition: () => Promise.reject(new Error('killed')) }),
    };
    await site.runOne(id, half);
    expect(await site.desk.world.rows(`select from draft where title like 'Bài ngắt quãng%'`)).toEqual([]);
    await site.runOne(id);
    expect((await site.look(id)).counts.done).toBe(1);
    await Promise.all([site.run(id), site.run(id)]);
    expect(await site.look(id)).toMatchObject({ state: 'done', counts: { done: 6, failed: 0 } });
    expect((await site.desk.world.rows(`select from draft where title like 'Bài ngắt quãng%'`)).length).toBe(6);
  });

  it('loses and doubles nothing though its connection is cut at any of its statements', async () => {
    const count = 12;
    const html = `<p>Chữ</p><img alt="Cầu" src="${site.origin}/anh/cau.jpg">`;
    const items = Array.from({ length: count }, (_, index) => post({ id: 140 + index, title: `Bài bị giết ${String(index)}`, html }));
    const id = await site.given(wxr(...items));
    await site.read(id);
    await site.steer(id, 'start');
    let cuts = 0;
    // an entry takes about fifty statements: first none is finished, then one or two before the next cut
    for (let every = 5; (await site.look(id)).state === 'running'; every += 4) {
      const dying = await new DataSource({ type: 'postgres', url: `${site.desk.world.database.urls.jobs}?application_name=chet`, poolSize: 1 }).initialize();
      let statement = 0;
      const spied = dying.createQueryRunner.bind(dying);
      dying.createQueryRunner = (mode) => {
        const runner = spied(mode);
        const query = runner.query.bind(runner);
        runner.query = (async (...given: Parameters<typeof query>) => {
          statement += 1;
          if (statement % every === 0) {
            cuts += 1;
            await site.desk.world.rows(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'chet'`);
          }
          return query(...given) as Promise<unknown>;
        }) as typeof query;
        return runner;
      };
      await site.run(id, { ...site.tools, source: dying }).catch(() => undefined);
      await dying.destroy().catch(() => undefined);
    }
    expect(cuts).toBeGreaterThan(10);
    expect(await site.look(id)).toMatchObject({ state: 'done', counts: { done: count, failed: 0 } });
    const [sums] = await site.desk.world.rows(
      `select count(distinct d.item_id)::integer as items, count(distinct p.item_id)::integer as public, count(distinct r.id)::integer as sealed,
              count(distinct m.path)::integer as addresses, count(distinct s.id)::integer as steps,
              (select sum(amount)::integer from fact f where f.measure = 'items_published' and f.subject_id in (select item_id from draft where title like 'Bài bị giết%')) as facts
       from draft d left join publication p using (portal_id, item_id) left join revision r using (portal_id, item_id) left join moved_item m using (portal_id, item_id)
       left join step_record s on s.subject_id = d.item_id where d.title like 'Bài bị giết%'`,
    );
    expect(sums).toEqual({ items: count, public: count, sealed: count, addresses: count, steps: 2 * count, facts: count });
  });

  it('stops when whoever runs it loses the right to, and goes on in the name of who says so', async () => {
    const leaving = await site.desk.world.person('Sắp Thôi', [{ portal: site.desk.here, role: 'portal_admin' }]);
    const id = await site.given(
      wxr(post({ id: 160, title: 'Trước khi thôi', html: '<p>Chữ</p>' }), post({ id: 161, title: 'Sau khi thôi', html: '<p>Chữ</p>' })),
    );
    await site.read(id);
    await site.steer(id, 'start', leaving);
    await site.runOne(id);
    await site.desk.world.rows(`update portal_grant set ends_on = '2026-01-02' where person_id = $1`, [leaving]);
    await site.run(id);
    expect(await site.look(id)).toMatchObject({
      state: 'paused',
      refusal: expect.stringContaining('không còn quyền') as string,
      counts: { done: 1, failed: 0 },
    });
    await site.steer(id, 'resume');
    await site.run(id);
    const sealed = await site.desk.world.rows(
      `select d.title, r.sealed_by as by from draft d join revision r using (portal_id, item_id) where d.title like '% khi thôi' order by 1`,
    );
    expect(sealed).toEqual([
      { title: 'Sau khi thôi', by: site.admin },
      { title: 'Trước khi thôi', by: leaving },
    ]);
  });

  it('stops when there is no room for pictures, says so, and goes on when told to', async () => {
    const id = await site.given(wxr(post({ id: 120, title: 'Hết chỗ', html: `<p>Chữ</p><img alt="Cầu" src="${site.origin}/anh/moi.jpg">` })));
    site.pages.set('/anh/moi.jpg', { type: 'image/jpeg', body: await photo() });
    await site.read(id);
    await site.steer(id, 'start');
    await site.run(id, { ...site.tools, limits: { ...site.tools.limits, quotaGigabytes: 0.000001 } });
    expect(await site.look(id)).toMatchObject({ state: 'paused', refusal: expect.stringContaining('chỗ') as string, counts: { done: 0 } });
    await site.steer(id, 'resume');
    await site.run(id);
    expect(await site.look(id)).toMatchObject({ state: 'done', refusal: null, counts: { done: 1 } });
  });

  it('waits while it is paused', async () => {
    const id = await site.given(wxr(post({ id: 130, title: 'Đang dừng', html: '<p>Chữ</p>' })));
    await site.read(id);
    await site.steer(id, 'start');
    await site.steer(id, 'pause');
    await site.run(id);
    expect(await site.look(id)).toMatchObject({ state: 'paused', counts: { done: 0 } });
    expect(await refusalOf(site.steer(id, 'start'))).toBe('SITE_IMPORT_STATE');
  });
});

describe('undoing', () => {
  it('takes everything back, out of the figures too, and lets it come again at its address', async () => {
    const text = wxr(post({ id: 200, title: 'Sẽ hoàn tác', html: '<p>Chữ</p>' }));
    const id = await site.imported(text);
    const [before] = await site.titled('Sẽ hoàn tác');
    await site.steer(id, 'undo');
    await site.desk.asSystem(() => undoSite(site.tools, site.job(id)));
    expect(await site.look(id)).toMatchObject({ state: 'undone', counts: { undone: 1 } });
    expect(await site.titled('Sẽ hoàn tác')).toMatchObject([{ state: 'archived', publicSince: null, html: null }]);
    expect(await site.desk.world.rows('select from moved_item where item_id = $1', [before!.id])).toEqual([]);
    const facts = await site.desk.world.rows<{ sum: string }>(`select sum(amount) from fact where subject_id = $1 and measure = 'items_published'`, [
      before!.id,
    ]);
    expect(facts).toEqual([{ sum: '0' }]);
    await site.imported(text);
    expect(await site.titled('Sẽ hoàn tác')).toMatchObject([{ id: before!.id, slug: before!.slug, state: 'published', publicSince: '2019-03-04' }]);
  });

  it('is refused once somebody worked on an item', async () => {
    const id = await site.imported(wxr(post({ id: 210, title: 'Đã có người sửa', html: '<p>Chữ</p>', status: 'draft' })));
    const [item] = await site.titled('Đã có người sửa');
    await site.desk.as(site.desk.editor, (scope) =>
      saveDraft(scope, site.desk.world.clock, {
        itemId: item!.id,
        baseVersion: 1,
        title: 'Đã có người sửa',
        summary: '',
        body: body('Sửa'),
        sectionId: site.desk.here.sectionIds[0]!,
      }),
    );
    expect(await refusalOf(site.steer(id, 'undo'))).toBe('SITE_IMPORT_EDITED');
  });
});

function dies(after: number): () => Date {
  let left = after;
  return () => {
    left -= 1;
    if (left < 0) throw new Error('killed');
    return site.desk.world.clock.now();
  };
}
