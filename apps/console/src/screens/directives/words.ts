import { civilDateText, type Tone } from '#web';
import type { Directive } from '../../api/directives.js';

/** How a directive stands, in a few words. */
export function standing({ state, clock, deadline, endedBy, escalatedAt }: Directive): { readonly text: string; readonly tone: Tone } {
  if (endedBy === 'CLOSED') return { text: 'Trang đã đóng', tone: 'plain' };
  if (state === 'DONE') return clock === 'MET' ? { text: 'Đã cập nhật đúng hạn', tone: 'done' } : { text: 'Đã cập nhật, quá hạn', tone: 'waiting' };
  if (clock === 'MISSED') return { text: escalatedAt ? 'Quá hạn, đã báo giám sát' : 'Quá hạn', tone: 'danger' };
  return { text: `Hạn ${civilDateText(deadline)}`, tone: 'info' };
}

/** A reminder by its place in the schedule. */
export function reminderText(days: number): string {
  if (days < 0) return `trước hạn ${String(-days)} ngày`;
  return days === 0 ? 'đúng hạn' : `sau hạn ${String(days)} ngày`;
}
