import type { DataSource } from 'typeorm';
import { FaultsError } from '#platform/errors';
import type { CivilDate } from '#platform/time';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { endGrant } from '../end-grant.js';
import { registerHandOver } from '../hand-over.js';
import { PersonalDataKey } from '../personal-data.js';
import { readGrants } from '../queries.js';
import { assignDuties } from './assign-duties.js';
import { boardOn } from './board-on.js';
import { decideBoard, type BoardDecision, type DecidedBoard, type GivenSeat } from './decide-board.js';
import { SeatFaults } from './fill-seat.js';
import { setRegulation } from './set-regulation.js';

let world: World;
let editing: DataSource;
let portal: WorldPortal;
let admin: string;
let head: string;
let writer: string;
const passed: { from: string; to: string }[] = [];

const day = (text: string): CivilDate => text as CivilDate;

beforeAll(async () => {
  world = await World.create();
  editing = await world.source('editing');
  registerHandOver(
    'spec',
    (_scope, { from, to }) => {
      passed.push({ from, to });
      return Promise.resolve({ drafts: 2, items: 5 });
    },
    () => Promise.resolve({ drafts: 3 }),
  );
});
beforeEach(async () => {
  passed.length = 0;
  world.clock.set(new Date('2026-11-20T02:00:00Z'));
  portal = await world.portal();
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
  head = await world.person('Người đứng đầu');
  writer = await world.person('Người viết');
});
afterAll(() => world.close());

const seat = (title: string, role: GivenSeat['role'], personId: string | null, more: Partial<GivenSeat> = {}): GivenSeat => ({
  title,
  displayName: `Tên của ${title}`,
  sitter: personId === null ? null : { known: { id: personId, displayName: title } },
  role,
  duties: '',
  isPublic: true,
  ...more,
});

function decide(seats: readonly GivenSeat[], change: Partial<BoardDecision> = {}, who = admin): Promise<DecidedBoard> {
  const tools = { clock: world.clock, key: new PersonalDataKey(Buffer.alloc(32, 2)), queue: null };
  const given = { number: '12/QĐ-UBND', decidedOn: day('2026-11-18'), decidedBy: 'Ủy ban nhân dân', isPublic: true, seats, ...change };
  return actingIn(editing, portal, who, (scope) => decideBoard(scope, tools, given));
}

const first = (): readonly GivenSeat[] => [seat('Trưởng ban', 'board_head', head), seat('Biên tập viên', 'editor', writer)];
const board = (on: string) => actingIn(editing, portal, admin, (scope) => boardOn(scope, day(on)));
const grantsOf = (personId: string) => actingIn(editing, portal, admin, (scope) => readGrants(scope, { notEndedBefore: day('2026-11-20'), personId }));
const faultsOf = (doing: Promise<unknown>): Promise<string[]> =>
  doing.then(
    () => [],
    (error: unknown) => {
      if (error instanceof FaultsError) return error.faults.map(({ field, error: { code } }) => `${field} ${code}`);
      if (error instanceof SeatFaults) return error.errors.map(({ field, code }) => `${field} ${code}`);
      throw error;
    },
  );

describe('a first decision', () => {
  it('seats the board, gives the rights that go with the seats, and stands in the audit', async () => {
    const { paperId } = await decide([...first(), seat('Ủy viên', null, null)]);
    expect(await board('2026-11-20')).toMatchObject({
      decision: { number: '12/QĐ-UBND', startsOn: '2026-11-18', endsOn: null },
      seats: [
        { title: 'Trưởng ban', name: 'Tên của Trưởng ban', person: { id: head }, role: 'board_head' },
        { title: 'Biên tập viên', person: { id: writer }, role: 'editor' },
        { title: 'Ủy viên', person: null, role: null },
      ],
    });
    expect(await grantsOf(writer)).toMatchObject([
      { role: 'editor', seat: 'Biên tập viên', because: 'Quyết định số 12/QĐ-UBND ngày 18/11/2026', endsOn: null },
    ]);
    expect(await world.rows(`select act, details ->> 'seats' as seats from audit_entry where subject_id = $1`, [paperId])).toEqual([
      { act: 'board.decide', seats: '3' },
    ]);
  });

  it('goes on with a right that somebody has already, and gives nobody the same one twice', async () => {
    const editor = await world.person('Đã là biên tập viên', [{ portal, role: 'editor' }]);
    await decide([seat('Biên tập viên', 'editor', editor), seat('Tổ thư ký', 'editor', editor)]);
    expect(await grantsOf(editor)).toHaveLength(1);
  });

  it('invites somebody new, whose link is handed over', async () => {
    const { invited } = await decide([seat('Biên tập viên', 'editor', null, { sitter: { email: 'moi@example.test' } })]);
    expect(invited).toMatchObject([{ displayName: 'Tên của Biên tập viên', invitation: { token: expect.any(String) as string } }]);
    expect((await board('2026-11-20')).seats).toMatchObject([{ role: 'editor' }]);
  });

  it('knows who sat on a day, and that nobody did before', async () => {
    await decide(first());
    expect(await board('2026-11-17')).toMatchObject({ decision: null, seats: [] });
  });

  it.each<[string, string, () => readonly GivenSeat[], Partial<BoardDecision>]>([
    ['without a seat', 'seats SEATS_COUNT', () => [], {}],
    ['without a number', 'number TEXT_MISSING', first, { number: ' ' }],
    ['signed tomorrow', 'decidedOn PAPER_AHEAD', first, { decidedOn: day('2026-11-21'), startsOn: day('2026-11-21') }],
    ['in force before it was signed', 'startsOn PAPER_DATES', first, { startsOn: day('2026-11-17') }],
    ['in force tomorrow', 'startsOn BOARD_AHEAD', first, { startsOn: day('2026-11-21') }],
    ['that seats its own administrator as head', 'seats.0.personId GRANT_SELF', () => [seat('Trưởng ban', 'board_head', admin)], {}],
    ['that gives a right over a subtree', 'seats.0.role GRANT_BEYOND_YOURS', () => [seat('Giám sát', 'supervisor', head)], {}],
    ['with an account and no role', 'seats.1.role SEAT_ROLE_MISSING', () => [seat('Trưởng ban', 'board_head', head), seat('Thành viên', null, writer)], {}],
    [
      'with an address that is none, after others were seated',
      'seats.1.email EMAIL_FORM',
      () => [seat('Trưởng ban', 'board_head', head), seat('Biên tập viên', 'editor', null, { sitter: { email: 'khong-phai-thu' } })],
      {},
    ],
  ])('%s is refused, and nothing of it stands', async (_what, fault, seats, change) => {
    expect((await faultsOf(decide(seats(), change)))[0]).toBe(fault);
    expect(await board('2026-11-20')).toMatchObject({ decision: null });
    expect(await grantsOf(head)).toEqual([]);
  });

  it('is for administrators alone', async () => {
    const editor = await world.person('Biên tập', [{ portal, role: 'editor' }]);
    await expect(decide(first(), {}, editor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a later decision', () => {
  beforeEach(async () => {
    await decide(first());
    world.clock.set(new Date('2026-12-10T02:00:00Z'));
  });
  const later = { number: '20/QĐ-UBND', decidedOn: day('2026-12-08') };

  it('ends the seats that it does not continue, at once, and passes on the work to who sits there now', async () => {
    const next = await world.person('Người mới');
    const { passedOn } = await decide([seat('Trưởng ban', 'board_head', head), seat('Biên tập viên', 'editor', next)], later);
    expect(await grantsOf(writer)).toMatchObject([{ endsOn: '2026-12-09', endReason: 'Kiện toàn theo Quyết định số 20/QĐ-UBND ngày 08/12/2026' }]);
    expect(passedOn).toEqual([{ fromId: writer, toId: next, drafts: 2, waiting: 0, items: 5 }]);
    expect(passed).toEqual([{ from: writer, to: next }]);
    expect((await board('2026-12-07')).seats.map(({ person }) => person?.id)).toEqual([head, writer]);
    expect((await board('2026-12-08')).seats.map(({ person }) => person?.id)).toEqual([head, next]);
  });

  it('goes on with the rights of those who stay', async () => {
    const [before] = await grantsOf(head);
    await decide([seat('Trưởng ban', 'board_head', head)], later);
    expect(await grantsOf(head)).toMatchObject([{ id: before!.id, endsOn: null }]);
  });

  it('takes no work from who still writes in another seat', async () => {
    const { passedOn } = await decide([seat('Trưởng ban', 'board_head', writer)], later);
    expect(passedOn.map(({ fromId }) => fromId)).toEqual([head]);
    expect(await grantsOf(writer)).toMatchObject([
      { role: 'board_head', endsOn: null },
      { role: 'editor', endsOn: '2026-12-09' },
    ]);
  });

  it('says so when nobody on the board can go on with the work', async () => {
    const { passedOn } = await decide([seat('Thẩm định', 'reviewer', await world.person('Người thẩm định'))], later);
    expect(passedOn).toMatchObject([
      { fromId: head, toId: null, drafts: 3 },
      { fromId: writer, toId: null, drafts: 3 },
    ]);
    expect(passed).toEqual([]);
  });

  it('ends no seat of a board before it that was over already, though the right went on', async () => {
    await decide(first(), later);
    world.clock.set(new Date('2026-12-20T02:00:00Z'));
    await decide([seat('Trưởng ban', 'board_head', head)], { number: '31/QĐ-UBND', decidedOn: day('2026-12-15') });
    const ends = async (on: string) => (await board(on)).seats.map(({ title, endsOn }) => [title, endsOn]);
    // the board of November sat until 7 December, the next until the fourteenth: nobody left one of them
    expect(await ends('2026-12-07')).toEqual([
      ['Trưởng ban', null],
      ['Biên tập viên', null],
    ]);
    expect(await ends('2026-12-14')).toEqual([
      ['Trưởng ban', null],
      ['Biên tập viên', null],
    ]);
  });

  it('does not begin before the one in force', async () => {
    expect(await faultsOf(decide(first(), { decidedOn: day('2026-11-01') }))).toEqual(['startsOn PAPER_ORDER']);
  });

  it('corrects one of the same day', async () => {
    await decide([seat('Trưởng ban', 'board_head', head)], { decidedOn: day('2026-11-18') });
    expect((await board('2026-11-18')).seats).toHaveLength(1);
    expect(await world.rows('select 1 from board_paper where portal_id = $1', [portal.id])).toHaveLength(2);
  });

  it('knows that a seat was left when its right ended before', async () => {
    const [grant] = await grantsOf(writer);
    await actingIn(editing, portal, admin, (scope) =>
      endGrant(scope, world.clock, { grantId: grant!.id, endsOn: day('2026-12-10'), reason: 'Chuyển công tác' }),
    );
    expect((await board('2026-12-10')).seats).toHaveLength(2);
    expect((await board('2026-12-11')).seats.map(({ title }) => title)).toEqual(['Trưởng ban']);
  });
});

describe('the regulation', () => {
  const regulate = (change: Partial<Parameters<typeof setRegulation>[2]> = {}) =>
    actingIn(editing, portal, admin, (scope) =>
      setRegulation(scope, world.clock, {
        number: '9/QĐ',
        decidedOn: day('2026-11-18'),
        decidedBy: 'Trưởng ban',
        isPublic: true,
        text: 'Điều 1. Phạm vi',
        coversIncidents: true,
        coversViolations: true,
        waivesFourEyes: false,
        ...change,
      }),
    );

  it('has versions with days', async () => {
    await regulate();
    await regulate({ number: '10/QĐ', decidedOn: day('2026-11-19'), waivesFourEyes: true });
    expect((await board('2026-11-18')).regulation).toMatchObject({ number: '9/QĐ', endsOn: '2026-11-18', waivesFourEyes: false });
    expect((await board('2026-11-19')).regulation).toMatchObject({ number: '10/QĐ', endsOn: null, waivesFourEyes: true });
  });

  it('must cover incidents and violations (R-007)', async () => {
    expect(await faultsOf(regulate({ coversViolations: false }))).toEqual(['coversViolations REGULATION_INCOMPLETE']);
    expect((await board('2026-11-20')).regulation).toBeNull();
  });
});

describe('a notice of assignment', () => {
  const assign = (duties: { seatId: string; sectionIds: readonly string[] }[]) =>
    actingIn(editing, portal, admin, (scope) =>
      assignDuties(scope, world.clock, { number: '3/TB', decidedOn: day('2026-11-19'), decidedBy: 'Trưởng ban', isPublic: false, text: '', duties }),
    );

  it('gives sections to seats from its day on', async () => {
    await decide(first());
    const { seats } = await board('2026-11-20');
    await assign([{ seatId: seats[1]!.id, sectionIds: [portal.sectionIds[0]!] }]);
    expect((await board('2026-11-19')).seats.map(({ sections }) => sections.map(({ name }) => name))).toEqual([[], ['Mục 1']]);
    expect((await board('2026-11-18')).seats[1]!.sections).toEqual([]);
  });

  it('ends with the board whose seats it names', async () => {
    await decide(first());
    const { seats } = await board('2026-11-20');
    await assign([{ seatId: seats[1]!.id, sectionIds: [portal.sectionIds[0]!] }]);
    await decide(first(), { number: '20/QĐ-UBND', decidedOn: day('2026-11-20') });
    expect((await board('2026-11-19')).assignment).toMatchObject({ number: '3/TB', endsOn: '2026-11-19' });
    expect(await board('2026-11-20')).toMatchObject({ decision: { number: '20/QĐ-UBND' }, assignment: null });
  });

  it('is refused without a board, without duties, and with a section of another portal', async () => {
    await expect(assign([{ seatId: head, sectionIds: [] }])).rejects.toMatchObject({ code: 'BOARD_MISSING' });
    await decide(first());
    const { seats } = await board('2026-11-20');
    expect(await faultsOf(assign([]))).toEqual(['duties DUTIES_MISSING']);
    const other = await world.portal();
    await expect(assign([{ seatId: seats[0]!.id, sectionIds: [other.sectionIds[0]!] }])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
