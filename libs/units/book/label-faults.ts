import { labelCollisions } from '../portal/host-label.js';
import { typeWordOf } from '../unit/type-word.js';
import type { UnitChange } from '../unit/unit-changes.js';
import type { Fault } from './book.js';
import type { ListedUnit } from './build-book.js';

/** What the rule for host labels leaves open among communes, by their latest names: pairs with one label, and special zones. */
export function labelFaults(communes: readonly ListedUnit[], changes: readonly UnitChange[]): Fault[] {
  const changed = new Map(changes.map((change) => [change.code, change.name]));
  const named = communes.map((unit) => ({ ...unit, name: changed.get(unit.code) ?? unit.name }));
  const names = new Map(named.map((unit) => [unit.code, unit.name]));
  return [
    ...labelCollisions(named).map(({ label, codes }): Fault => ({
      kind: 'label_collision',
      code: codes.join(' '),
      text: `${label}: ${codes.map((code) => names.get(code) ?? '').join(' / ')}`,
    })),
    ...named.filter(({ name }) => typeWordOf(name) === 'đặc khu').map(({ code, name }): Fault => ({ kind: 'special_zone', code, text: name })),
  ];
}
