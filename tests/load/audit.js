import { shown } from './lib/figures.js';
import { compareSteps } from './lib/facts-throughput.js';

/** A trigger that is switched on between halves keeps the line of the audit from being written, and so from being sealed. */
const audit = {
  prepare: (admin) =>
    admin.query(`create function unwritten() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger unwritten before insert on audit_entry for each row execute function unwritten()`),
  turn: (admin, isWith) => admin.query(`alter table audit_entry ${isWith ? 'disable' : 'enable'} trigger unwritten`),
  countsFacts: () => true,
};

/** What do the line of the audit, its indexes and its seal cost a step? The real worker seals all the while. */
export async function run(ground) {
  const found = await compareSteps(ground, ground.quick ? { pairs: 4, seconds: 4 } : { pairs: 16, seconds: 8 }, audit);
  const { stepsWith, stepsWithout, ratio, ratioLow, ratioHigh, cpuUsWith, cpuUsWithout, pairs, writers } = found;
  ground.table([
    ['16 người ghi vào một cổng (16 writers into one portal)', ''],
    ['bước/s có nhật ký, không có (steps/s with the audit, without)', `${shown(stepsWith, 1)}, ${shown(stepsWithout, 1)}`],
    ['tỷ lệ, khoảng tứ phân vị (ratio, quartiles)', `${shown(ratio, 3)}, ${shown(ratioLow, 3)}–${shown(ratioHigh, 3)}`],
    ['thời gian xử lý một bước, µs (processor time of a step)', `${shown(cpuUsWith)}, ${shown(cpuUsWithout)}`],
  ]);
  return { figures: { writers, pairs, stepsWith, stepsWithout, ratio, ratioLow, ratioHigh, cpuUsWith, cpuUsWithout }, faults: [] };
}
