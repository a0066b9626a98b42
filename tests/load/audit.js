import { setTimeout as wait } from 'node:timers/promises';
import { shown } from './lib/figures.js';
import { compareSteps, unmeasured } from './lib/facts-throughput.js';

/** A trigger that is switched on between halves keeps the line of the audit from being written, and so from being sealed. */
const audit = {
  prepare: (admin) =>
    admin.query(`create function unwritten() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger unwritten before insert on audit_entry for each row execute function unwritten()`),
  turn: (admin, isWith) => admin.query(`alter table audit_entry ${isWith ? 'disable' : 'enable'} trigger unwritten`),
  countsFacts: () => true,
  settled: async (admin) => {
    while ((await admin.query('select from audit_entry where number is null limit 1')).rowCount > 0) await wait(50);
  },
  found: async (admin) => (await admin.query('select count(*)::int as lines, count(number)::int as sealed from audit_entry')).rows[0],
};

/** What do the line of the audit, its indexes and its seal cost a step? The real worker seals all the while. */
export async function run(ground) {
  const found = await compareSteps(ground, ground.quick ? { pairs: 4, seconds: 4 } : { pairs: 16, seconds: 8 }, audit);
  const { lockWaits: _waits, samples: _samples, folded: _folded, ...figures } = found;
  const { stepsWith, stepsWithout, ratio, ratioLow, ratioHigh, cpuUsWith, cpuUsWithout, cpuUsMore, workerUsWith, workerUsWithout, workerUsMore } = figures;
  ground.table([
    ['16 người ghi vào một cổng (16 writers into one portal)', ''],
    ['bước/s có nhật ký, không có (steps/s with the audit, without)', `${shown(stepsWith, 1)}, ${shown(stepsWithout, 1)}`],
    ['tỷ lệ, khoảng tứ phân vị (ratio, quartiles)', `${shown(ratio, 3)}, ${shown(ratioLow, 3)}–${shown(ratioHigh, 3)}`],
    ['người ghi: µs một bước có, không, hơn (writers: processor time of a step)', `${shown(cpuUsWith)}, ${shown(cpuUsWithout)}, ${shown(cpuUsMore)}`],
    ['người thợ: µs một bước có, không, hơn (the worker, which seals)', `${shown(workerUsWith)}, ${shown(workerUsWithout)}, ${shown(workerUsMore)}`],
    ['dòng đã niêm phong (lines sealed)', `${shown(figures.sealed)} / ${shown(figures.lines)}`],
  ]);
  const faults = [
    ...(figures.lines > 0 && figures.sealed === figures.lines ? [] : [`${figures.sealed} / ${figures.lines} dòng được niêm phong (lines sealed)`]),
    ...unmeasured(figures),
  ];
  return { figures, faults };
}
