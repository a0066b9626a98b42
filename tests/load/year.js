import { cli } from './lib/cli.js';
import { manage } from './lib/client.js';
import { carry, wishes } from './lib/desk.js';
import { measured, quantile, shown } from './lib/figures.js';
import { openNewsroom, underProvince } from './lib/newsroom.js';
import { Random } from './lib/random.js';
import { complaints, jobsDone, recount } from './lib/recount.js';
import { personName } from './lib/vietnamese.js';

/** The report of a province on 2022: items of contributors, beside them those for people with disabilities; a staff of eleven. */
const year = { main: 7_492, accessible: 770, contributors: 200, heads: 3, reviewers: 8 };
const quickYear = { ...year, main: 180, accessible: 20, contributors: 40 };
/** Items that are on their way at one moment. */
const lanes = 24;

/**
 * A year of the portal of a province in one go: contributors write and hand in, reviewers appraise, the heads of a board that was set up by
 * its decision approve and publish; each step a request to the real api. Every item must be public once, and every figure as counted again.
 */
export async function run(ground) {
  const size = ground.quick ? quickYear : year;
  const staff = peopleOf(size);
  const newsroom = await openNewsroom(ground, { portals: 2, others: (portals) => withRights(staff, portals) });
  const [main, accessible] = newsroom.portals;
  await underProvince(newsroom.database.admin, main, [accessible]);
  for (const portal of newsroom.portals) await setUpBoard(newsroom.url, portal, staff);

  const list = wishesOf(size, newsroom.portals, staff);
  const ledger = { acknowledged: [], latencies: [], unanswered: 0 };
  const started = performance.now();
  const saying = setInterval(
    () => ground.say(`… ${shown(ledger.acknowledged.length)} lần ghi, ${shown((performance.now() - started) / 1_000)} s (writes)`),
    60_000,
  );
  ground.atEnd(() => clearInterval(saying));
  const waiting = [...list];
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let wish = waiting.shift(); wish; wish = waiting.shift()) await carry(newsroom.url, wish, ledger);
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  clearInterval(saying);
  ground.say(`${shown(list.length)} tin trong ${shown(seconds, 1)} s; chờ việc nền (waiting for jobs)…`);
  const drained = await jobsDone(newsroom.database, 15);
  const found = await recount(newsroom.database, list, ledger.acknowledged);
  const hands = await handFaults(newsroom.database.admin, list.length);
  const counted = await countedAs(newsroom.url, staff.administrator, newsroom.portals);
  const { answer: verified, error } = await cli(newsroom.env, ['facts', 'verify']);
  const log = complaints(newsroom.database.log());

  const of = (write) => ledger.latencies.filter((each) => write === undefined || each.write === write).map(({ ms }) => ms);
  const line = (label, values) => [label, shown(values.length), shown(quantile(values, 0.5), 1), shown(quantile(values, 0.95), 1)];
  ground.table([
    ['Lần ghi (write)', 'số lần', 'p50 ms', 'p95 ms'],
    ...Object.entries(labels).map(([write, label]) => line(label, of(write))),
    line('tất cả (all)', of()),
  ]);
  const figures = {
    contributors: size.contributors,
    staff: size.heads + size.reviewers,
    items: list.length,
    published: found.published,
    counted,
    lost: found.lost + drained.left,
    doubled: found.doubled,
    factDifferences: found.factDifferences + (verified?.differences.length ?? 1),
    deadlocks: log.deadlocks,
    ...measured(
      {
        itemsPerSecond: list.length / seconds,
        writesPerSecond: ledger.latencies.length / seconds,
        p50Ms: quantile(of(), 0.5),
        p95Ms: quantile(of(), 0.95),
        appraiseP95Ms: quantile(of('appraise'), 0.95),
        approveP95Ms: quantile(of('approve'), 0.95),
        seconds,
        jobsSeconds: drained.seconds,
      },
      1,
    ),
  };
  ground.table([
    ['Một năm của cổng (a year of the portal)', ''],
    ['cộng tác viên, biên chế (contributors, staff)', `${size.contributors}, ${figures.staff}`],
    ['đã đăng (published)', `${shown(figures.published)} / ${shown(list.length)}`],
    ['số liệu của API (figures of the API)', `${shown(counted.main)}, ${shown(counted.accessible)}`],
    ['mất, thừa (lost, doubled)', `${figures.lost}, ${figures.doubled}`],
    ['số liệu lệch (fact differences)', shown(figures.factDifferences)],
    ['tin/s, lần ghi/s (items/s, writes/s)', `${shown(figures.itemsPerSecond, 1)}, ${shown(figures.writesPerSecond, 1)}`],
    ['giây, việc nền xong sau (seconds, jobs done after)', `${shown(seconds, 1)}, ${shown(drained.seconds, 1)}`],
  ]);
  for (const each of log.errors) ground.say(`PostgreSQL: ${each}`);
  const faults = [
    ...found.details,
    ...hands,
    ...(verified ? [] : [`facts verify: ${error.slice(-500)}`]),
    ...(figures.published === list.length ? [] : [`đăng ${figures.published}, cần ${list.length} (published)`]),
    ...(counted.main === size.main && counted.accessible === size.accessible ? [] : [`API đếm ${counted.main} và ${counted.accessible} (counted by the API)`]),
    ...(figures.lost + figures.doubled + figures.factDifferences + log.deadlocks + log.serialization + ledger.unanswered === 0
      ? []
      : ['mất, thừa, lệch, khoá chết hoặc không được trả lời (lost, doubled, differing, deadlocks or unanswered)']),
  ];
  return { figures, faults };
}

const labels = {
  create: 'tạo (create)',
  save: 'lưu nháp (save)',
  submit: 'trình (submit)',
  appraise: 'thẩm định (appraise)',
  approve: 'duyệt (approve)',
  publish: 'đăng (publish)',
};

function peopleOf(size) {
  const random = new Random(2022);
  const somebody = () => ({ id: random.id(Date.UTC(2026, 0, 5)), name: personName(random), token: '', grants: [] });
  const several = (count) => Array.from({ length: count }, somebody);
  return { administrator: somebody(), contributors: several(size.contributors), heads: several(size.heads), reviewers: several(size.reviewers) };
}

/** Contributors write in both portals. The board comes by its decision, so its people are only known so far. */
function withRights(staff, portals) {
  const [main] = portals;
  staff.administrator.grants.push({ portal: main, role: 'province_admin', covers: main.unit });
  for (const person of staff.contributors) for (const portal of portals) person.grants.push({ portal, role: 'contributor' });
  for (const person of [...staff.heads, ...staff.reviewers]) person.grants.push({ portal: main, role: 'contributor', until: '2026-06-30' });
  return [staff.administrator, ...staff.contributors, ...staff.heads, ...staff.reviewers];
}

/** The board by its decision and its regulation, and a process with an appraisal of its own. */
async function setUpBoard(url, { id: portalId }, { administrator, heads, reviewers }) {
  const act = async (name, type, input, back = 'errors { field code }') => {
    const { payload } = await manage(url, administrator.token, `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${back} } }`, { input });
    if (payload.errors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.errors)}`);
  };
  const paper = { portalId, decidedOn: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10), decidedBy: 'Văn phòng', isPublic: true };
  const seat = (title, role) => (person) => ({ title, displayName: person.name, personId: person.id, role });
  const seats = [...heads.map(seat('Phó Trưởng ban', 'BOARD_HEAD')), ...reviewers.map(seat('Kiểm duyệt tin, bài', 'REVIEWER'))];
  seats[0].title = 'Trưởng Ban biên tập';
  await act('decideEditorialBoard', 'DecideEditorialBoardInput', { ...paper, number: '12/QĐ-VP', seats });
  const covers = { coversIncidents: true, coversViolations: true };
  await act('setEditorialRegulation', 'SetEditorialRegulationInput', { ...paper, number: '13/QĐ-VP', text: 'Quy chế hoạt động của Ban biên tập.', ...covers });
  await act('setProcessRule', 'SetProcessRuleInput', { portalId, preset: 'APPRAISE', appraiseDays: 1, approveDays: 1, publishDays: 1 });
}

/** The items of both portals mixed evenly; everybody in turn. */
function wishesOf({ main, accessible }, portals, { contributors, heads, reviewers }) {
  const lists = [main, accessible].flatMap((count, place) => wishes(new Random(50 + place), [portals[place]], count));
  const mixed = lists
    .flatMap((list) => list.map((wish, index) => ({ wish, place: (index + 0.5) / list.length })))
    .sort((a, b) => a.place - b.place)
    .map(({ wish }) => wish);
  return mixed.map((wish, index) => ({
    ...wish,
    author: contributors[index % contributors.length],
    appraiser: reviewers[index % reviewers.length],
    approver: heads[index % heads.length],
  }));
}

/** Each item went through three hands, and each step of theirs is a fact. */
async function handFaults(admin, items) {
  const { rows } = await admin.query(
    `select (select count(*)::int from item i where (select count(distinct s.person_id) from step_record s where s.portal_id = i.portal_id and s.subject_type = 'item' and s.subject_id = i.id and s.step in ('submit', 'appraise', 'approve')) <> 3) as hands,
       (select coalesce(sum(amount), 0)::int from fact where measure = 'items_appraised') as appraised,
       (select coalesce(sum(amount), 0)::int from fact where measure = 'items_approved') as approved,
       (select coalesce(sum(amount), 0)::int from fact where measure = 'items_waived') as waived`,
  );
  const [{ hands, appraised, approved, waived }] = rows;
  return [
    ...(hands === 0 ? [] : [`${hands} tin không qua ba người (not by three people)`]),
    ...(appraised === items && approved === items ? [] : [`thẩm định ${appraised}, duyệt ${approved}, cần ${items} (appraised, approved)`]),
    ...(waived === 0 ? [] : [`${waived} tin tự duyệt (waived)`]),
  ];
}

/** What the API answers the administrator of the province. */
async function countedAs(url, { token }, portals) {
  const values = [];
  for (const { id } of portals) {
    const asked = { portalId: id, period: String(new Date(Date.now() + 7 * 3_600_000).getUTCFullYear()) };
    const { figure } = await manage(
      url,
      token,
      'query ($portalId: ID!, $period: String!) { figure(measure: "items_published", period: $period, portalId: $portalId) { value } }',
      asked,
    );
    values.push(figure.value);
  }
  return { main: values[0], accessible: values[1] };
}
