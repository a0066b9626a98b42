import { civilDateText } from '#web';
import type { Paper, Rule } from '../../api/editorial.js';

const paperWords: Readonly<Record<Paper['kind'], string>> = {
  DECISION: 'Quyết định',
  REGULATION: 'Quy chế',
  ASSIGNMENT: 'Thông báo phân công',
};

/** A paper as papers name each other. */
export function namedPaper({ kind, number, decidedOn, decidedBy }: Paper): string {
  return `${paperWords[kind]} số ${number} ngày ${civilDateText(decidedOn)} của ${decidedBy}`;
}

/** From when until when it is in force. */
export function inForceWords({ startsOn, endsOn }: Paper): string {
  if (endsOn && endsOn < startsOn) return 'hết hiệu lực ngay trong ngày';
  return `hiệu lực từ ${civilDateText(startsOn)}${endsOn ? ` đến ${civilDateText(endsOn)}` : ''}`;
}

/** Ways in which items go to the public, in words. */
export const presetWords: Readonly<Record<Rule['preset'], { readonly name: string; readonly says: string }>> = {
  ONE_PERSON: { name: 'Một người', says: 'Người viết tự duyệt, khi quy chế cho phép. Mỗi lần được đếm.' },
  APPROVE: { name: 'Người viết và người duyệt', says: 'Người viết trình, người khác duyệt rồi đăng.' },
  SPOKESPERSON: { name: 'Người phát ngôn', says: 'Chỉ Người phát ngôn (hoặc người làm thay) duyệt và đăng, trong 24 giờ. Dùng cho thông cáo báo chí.' },
  APPRAISE: { name: 'Viết, thẩm định, duyệt', says: 'Người thẩm định xem trước, rồi ban biên tập duyệt.' },
};

/** Deadlines of a rule. */
export function daysWords({ appraiseDays, approveDays, publishDays, urgentDays }: Rule): string {
  const parts = [...(appraiseDays ? [`thẩm định ${String(appraiseDays)}`] : []), `duyệt ${String(approveDays)}`, `đăng ${String(publishDays)}`];
  return `Thời hạn (ngày làm việc): ${parts.join(', ')}.${urgentDays ? ` Được đăng khẩn, duyệt sau trong ${String(urgentDays)} ngày.` : ''}`;
}
