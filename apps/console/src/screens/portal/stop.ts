import { civilDateText, fromLocalInput, toLocalInput } from '#web';
import type { Fault } from '../../ui/error-summary.js';

/** A planned stop as the form holds it; hours are values of local inputs. */
export interface Stop {
  readonly startsAt: string;
  readonly expectedUntil: string;
  readonly reason: string;
  readonly forceMajeure: boolean;
}

/** A planned stop as the schema takes it. */
export interface StopInput {
  readonly startsAt: string;
  readonly expectedUntil: string;
  readonly reason: string;
  readonly forceMajeure: boolean;
}

export const emptyStop: Stop = { startsAt: '', expectedUntil: '', reason: '', forceMajeure: false };

/**
 * Reads the form.
 * @param stopsFrom first day on which a stop with its notice can begin; the server says the last word
 */
export function readStop(form: Stop, stopsFrom: string | undefined): { readonly stop: StopInput } | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  // who cannot wait may begin at once
  const startsAt = fromLocalInput(form.startsAt || (form.forceMajeure ? toLocalInput(new Date()) : ''));
  const expectedUntil = fromLocalInput(form.expectedUntil);
  if (!startsAt) faults.push({ field: 'startsAt', message: 'Hãy chọn ngày và giờ bắt đầu tạm ngừng.' });
  else if (!form.forceMajeure && stopsFrom && form.startsAt.slice(0, 10) < stopsFrom)
    faults.push({ field: 'startsAt', message: `Phải báo trước 7 ngày làm việc. Sớm nhất là ngày ${civilDateText(stopsFrom)}.` });
  if (!expectedUntil) faults.push({ field: 'expectedUntil', message: 'Hãy chọn ngày và giờ dự kiến hoạt động lại.' });
  else if (startsAt && expectedUntil <= startsAt) faults.push({ field: 'expectedUntil', message: 'Giờ hoạt động lại phải sau giờ bắt đầu tạm ngừng.' });
  if (form.reason.trim() === '') faults.push({ field: 'reason', message: 'Hãy ghi lý do; bạn đọc sẽ thấy lý do này.' });
  if (faults.length > 0 || !startsAt || !expectedUntil) return { faults };
  return {
    stop: {
      // an hour that was chosen is a full minute; "at once" must not lie before this moment
      startsAt: (form.startsAt ? startsAt : new Date()).toISOString(),
      expectedUntil: expectedUntil.toISOString(),
      reason: form.reason.trim(),
      forceMajeure: form.forceMajeure,
    },
  };
}
