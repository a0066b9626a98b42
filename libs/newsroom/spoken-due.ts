import type { FieldValues } from './kinds/field-values.js';
import type { KindOfItem } from './kinds/kind-data.js';

/** Time for the first statement of a spokesperson, in ms; hours, not working days. */
const withinADay = 24 * 3_600_000;

/**
 * When a statement is late: 24 hours after what it is about happened, where it says when, else after it was handed in.
 * @param at when it is handed in; what has not happened by then counts from there
 */
export function spokenDue({ clock }: Pick<KindOfItem, 'clock'>, fields: FieldValues, at: Date): Date {
  const hour = clock === undefined ? undefined : fields[clock];
  const happened = typeof hour === 'string' ? Date.parse(`${hour}:00+07:00`) : Number.NaN;
  return new Date((Number.isNaN(happened) ? at.getTime() : Math.min(happened, at.getTime())) + withinADay);
}
