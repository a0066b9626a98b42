import { v7 as newId } from 'uuid';
import { commonErrors } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { DirectiveDesk, posted, waits } from '../../../tests/support/directive-desk.js';
import { actingIn, type WorldPortal } from '../../../tests/support/world.js';
import { directiveSubject } from './directive.subject.js';
import { remindDirectiveJob, tellDirectiveJob } from './jobs.js';
import { listDirectives, readDirective } from './list-directives.js';
import { listLatePortals } from './list-late-portals.js';

const now = new Date('2026-11-20T02:00:00Z');
let desk: DirectiveDesk;
beforeAll(async () => void (desk = await DirectiveDesk.open()));
beforeEach(() => {
  desk.clock.set(now);
  desk.jobs.splice(0);
});
afterAll(() => desk.close());

const codes = ({ outcomes }: Awaited<ReturnType<DirectiveDesk['urge']>>): (string | null)[] => outcomes.map(({ refusal }) => refusal?.code ?? null);
const day = (text: string): CivilDate => text as CivilDate;

describe('urging', () => {
  it('sends to each late portal of the subtree with the figures of the moment, and to no other', async () => {
    const [late, later] = [await desk.portal('Xã Chậm', '2026-11-01'), await desk.portal('Xã Chờ', '2026-11-19')];
    await waits(desk.world, later, '2026-11-02T02:00:00Z');
    await desk.portal('Xã Kịp', '2026-11-19');
    const foreign = await desk.world.portal();
    const { roundId, outcomes } = await desk.urge({ note: '  Sắp Đại hội  ', letterNumber: '12/BBT-CTTĐT' });
    expect(outcomes.map(({ portalId }) => portalId).sort()).toEqual([late.id, later.id].sort());
    const sent = await desk.world.rows<Record<string, unknown>>('select * from directive where round_id = $1 order by id', [roundId]);
    expect(sent).toHaveLength(2);
    expect(sent.find((row) => row['portal_id'] === late.id)).toMatchObject({
      state: 'sent',
      reasons: [{ measure: 'days_silent', value: 19, limit: 10 }],
      note: 'Sắp Đại hội',
      letter_number: '12/BBT-CTTĐT',
      sent_by: desk.supervisor,
      sent_at: now,
      from_portal_id: desk.province.id,
      letterhead: { superior: 'Ủy ban nhân dân tỉnh Mẫu', issuer: 'Ban Biên tập Cổng Thông tin điện tử tỉnh Mẫu', place: 'Mẫu' },
    });
    expect(await desk.world.rows('select 1 from directive where portal_id = $1', [foreign.id])).toEqual([]);
    const [entry] = await desk.world.rows(`select act, person_id, details from audit_entry where portal_id = $1`, [late.id]);
    expect(entry).toMatchObject({ act: 'directive.create', person_id: desk.supervisor, details: { to: 'sent' } });
  });

  it('asks for its notice and its reminders in the same transaction, by ids alone', async () => {
    const portal = await desk.portal('Xã Việc', '2026-11-01');
    const id = await desk.urged(portal);
    expect(desk.taken(tellDirectiveJob).map(({ data }) => Object.keys(data).sort())).toEqual([['directiveId', 'portalId', 'stepId']]);
    const reminders = desk.taken(remindDirectiveJob);
    expect(reminders.map(({ data, startAfter }) => [data.directiveId, data.days, startAfter?.toISOString()])).toEqual([
      [id, -3, '2026-11-24T01:00:00.000Z'],
      [id, 0, '2026-11-27T01:00:00.000Z'],
      [id, 1, '2026-11-28T01:00:00.000Z'],
      [id, 3, '2026-11-30T01:00:00.000Z'],
    ]);
    expect(await desk.world.rows('select day_offset, sent_at from directive_reminder where directive_id = $1 order by day_offset', [id])).toHaveLength(4);
  });

  it('is not done twice for the same reason; a new reason goes out alone', async () => {
    const portal = await desk.portal('Xã Hai Lần', '2026-11-01');
    await desk.urged(portal);
    expect(codes(await desk.urge({ portalIds: [portal.id] }))).toEqual(['DIRECTIVE_OPEN']);
    await waits(desk.world, portal, '2026-11-02T02:00:00Z');
    const second = await desk.row(await desk.urged(portal));
    expect(second['reasons']).toEqual([{ measure: 'waiting_longest_days', value: 14, limit: 5 }]);
    expect(codes(await desk.urge({ portalIds: [portal.id] }))).toEqual(['DIRECTIVE_OPEN']);
  });

  it('by two supervisors at once sends one', async () => {
    const portal = await desk.portal('Xã Đua', '2026-11-01');
    const other = await desk.world.person('Người Khác', [{ portal: desk.province, role: 'province_admin', covers: desk.provinceId }]);
    const both = await Promise.all([desk.urge({ portalIds: [portal.id] }), desk.urge({ portalIds: [portal.id] }, other)]);
    expect(both.flatMap(codes).sort()).toEqual(['DIRECTIVE_OPEN', null]);
    expect(await desk.world.rows('select 1 from directive where portal_id = $1', [portal.id])).toHaveLength(1);
  });

  it('refuses what is not late and what is not theirs, the latter as unknown, and goes on with the others', async () => {
    const [fine, late, foreign] = [await desk.portal('Xã Tốt', '2026-11-20'), await desk.portal('Xã Sau', '2026-11-01'), await desk.world.portal()];
    const unknown = newId();
    const answer = await desk.urge({ portalIds: [fine.id, foreign.id, unknown, 'không phải mã', late.id, late.id] });
    expect(codes(answer)).toEqual(['DIRECTIVE_NOT_LATE', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', null]);
  });

  it('is nobody’s but those who supervise or administer the subtree', async () => {
    const portal = await desk.portal('Xã Quyền', '2026-11-01');
    const auditor = await desk.world.person('Kiểm Tra', [{ portal: desk.province, role: 'auditor', covers: desk.provinceId }]);
    for (const person of [auditor, portal.head]) await expect(desk.urge({ portalIds: [portal.id] }, person)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const ended = await desk.world.person('Đã Thôi', [{ portal: desk.province, role: 'supervisor', covers: desk.provinceId, endsOn: '2026-11-19' }]);
    await expect(desk.urge({ portalIds: [portal.id] }, ended)).rejects.toMatchObject({ code: commonErrors.FORBIDDEN().code });
  });

  it.each([
    [{ deadline: day('2026-11-20') }, 'deadline', 'DIRECTIVE_DEADLINE'],
    [{ deadline: day('2027-03-01') }, 'deadline', 'DIRECTIVE_DEADLINE'],
    [{ portalIds: [] }, 'portalIds', 'DIRECTIVE_NONE'],
    [{ note: 'x'.repeat(2_001) }, 'note', 'TEXT_TOO_LONG'],
    [{ letterNumber: 'x'.repeat(61) }, 'letterNumber', 'TEXT_TOO_LONG'],
  ])('with %p has a fault and sends nothing', async (given, field, code) => {
    const portal = await desk.portal('Xã Lỗi', '2026-11-01');
    await expect(desk.urge({ portalIds: [portal.id], ...given })).rejects.toMatchObject({ faults: [{ field, error: { code } }] });
    expect(await desk.world.rows('select 1 from directive where portal_id = $1', [portal.id])).toEqual([]);
  });
});

describe('the portal', () => {
  const step = (portal: WorldPortal, person: string, id: string, name: 'see' | 'answer', input: { answer: string } = { answer: '' }) =>
    actingIn(desk.editing, portal, person, (scope) => desk.process.transition(scope, directiveSubject, id, name, input));

  it('sees and answers; an answer does not end it, a later one takes its place', async () => {
    const portal = await desk.portal('Xã Trả Lời', '2026-11-01');
    const id = await desk.urged(portal);
    await step(portal, portal.head, id, 'see');
    expect(await desk.row(id)).toMatchObject({ state: 'seen', seen_by: portal.head, seen_at: now, answered_at: null });
    await step(portal, portal.head, id, 'answer', { answer: 'Đang viết' });
    await step(portal, portal.head, id, 'answer', { answer: 'Mai đăng' });
    expect(await desk.row(id)).toMatchObject({ state: 'answered', answer: 'Mai đăng', answered_by: portal.head, done_at: null });
    await expect(step(portal, portal.head, id, 'see')).rejects.toMatchObject({ code: 'STEP_NOT_POSSIBLE' });
    await expect(step(portal, portal.head, id, 'answer', { answer: ' ' })).rejects.toMatchObject({ faults: [{ field: 'answer' }] });
  });

  it('answers unseen: then it has been seen', async () => {
    const portal = await desk.portal('Xã Nhanh', '2026-11-01');
    const id = await desk.urged(portal);
    await step(portal, portal.head, id, 'answer', { answer: 'Đã rõ' });
    expect(await desk.row(id)).toMatchObject({ seen_by: portal.head, seen_at: now });
  });

  it('lets who does not answer for it read, and no more; reminding and ending is the system’s', async () => {
    const portal = await desk.portal('Xã Đọc', '2026-11-01');
    const id = await desk.urged(portal);
    const editor = await desk.world.person('Người Viết', [{ portal, role: 'editor' }]);
    expect(await actingIn(desk.editing, portal, editor, (scope) => readDirective(scope, now, id))).toMatchObject({ id, sentBy: 'Người Giám Sát' });
    for (const person of [editor, desk.supervisor])
      await expect(step(portal, person, id, 'answer', { answer: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const finish = actingIn(desk.editing, portal, portal.head, (scope) =>
      desk.process.transition(scope, directiveSubject, id, 'finish', { endedBy: 'turned', values: { days_silent: 0, waiting_longest_days: 0 } }),
    );
    await expect(finish).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('of others does not know it', async () => {
    const [portal, other] = [await desk.portal('Xã Một', '2026-11-01'), await desk.portal('Xã Hai', '2026-11-20')];
    const id = await desk.urged(portal);
    expect(await actingIn(desk.editing, other, other.head, (scope) => readDirective(scope, now, id))).toBeNull();
    await expect(step(other, other.head, id, 'see')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the list', () => {
  it('is of one portal at its desk, of the subtree from above; it turns its pages without a gap', async () => {
    const portals = [await desk.portal('Xã A', '2026-11-01'), await desk.portal('Xã B', '2026-11-01'), await desk.portal('Xã C', '2026-11-01')];
    const foreign = await desk.portal('Xã D', '2026-11-01');
    const ids: string[] = [];
    for (const portal of [...portals, foreign]) ids.push(await desk.urged(portal));
    const [a] = portals;
    const own = await actingIn(desk.editing, a!, a!.head, (scope) => listDirectives(scope, now, { first: 10 }));
    expect(own.edges.map(({ node }) => node.id)).toEqual([ids[0]]);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 2; page += 1) {
      const found: Awaited<ReturnType<typeof listDirectives>> = await desk.above(portals, (scope) => listDirectives(scope, now, { first: 2, after }));
      seen.push(...found.edges.map(({ node }) => node.id));
      expect(found).toMatchObject({ open: 3, overdue: 0, done: 0, pageInfo: { hasNextPage: page === 0 } });
      after = found.pageInfo.endCursor;
    }
    expect(seen).toEqual(ids.slice(0, 3).reverse());
    await expect(desk.above(portals, (scope) => listDirectives(scope, now, { first: 2, after: 'x' }))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(desk.above(portals, (scope) => listDirectives(scope, now, { first: 201 }))).rejects.toMatchObject({ code: 'FIRST_OUT_OF_RANGE' });
  });

  it('tells open, overdue and done apart', async () => {
    const [portal] = [await desk.portal('Xã Lọc', '2026-11-01')];
    const id = await desk.urged(portal);
    const shown = async (show: 'open' | 'overdue' | 'done', at: string) =>
      (await desk.above([portal], (scope) => listDirectives(scope, new Date(at), { first: 5, show }))).edges.map(({ node }) => [node.id, node.clock]);
    expect(await shown('open', '2026-11-27T02:00:00Z')).toEqual([[id, 'running']]);
    expect(await shown('overdue', '2026-11-27T02:00:00Z')).toEqual([]);
    expect(await shown('overdue', '2026-11-28T02:00:00Z')).toEqual([[id, 'missed']]);
    expect(await shown('done', '2026-11-28T02:00:00Z')).toEqual([]);
  });

  it('of late portals gives the usual deadline and says which are urged already', async () => {
    const [urged, partly, fresh] = [
      await desk.portal('Xã Đã', '2026-11-01'),
      await desk.portal('Xã Nửa', '2026-11-02'),
      await desk.portal('Xã Mới', '2026-11-03'),
    ];
    for (const portal of [urged, partly]) await desk.urged(portal);
    await waits(desk.world, partly, '2026-11-12T02:00:00Z');
    const list = await desk.above([urged, partly, fresh], (scope) => listLatePortals(scope, now));
    expect(list.portals.map(({ name, isUrged }) => [name, isUrged])).toEqual([
      ['Xã Đã', true],
      ['Xã Nửa', false],
      ['Xã Mới', false],
    ]);
    expect(list.deadline).toBe('2026-11-27');
    await posted(desk.world, fresh, '2026-11-20');
    expect((await desk.above([fresh], (scope) => listLatePortals(scope, now))).portals).toEqual([]);
  });
});
