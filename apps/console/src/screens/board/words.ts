import { numberText, lapseText, steps, type StepName } from '#web';
import type { BoardLine, BoardOnly, BoardOrder, UnitKind } from '../../api/board.js';

/** Names of the filters in the address and on the screen. */
export const unitKinds = {
  PROVINCE: { address: 'tinh', word: 'Tỉnh, thành phố' },
  DEPARTMENT: { address: 'so-nganh', word: 'Sở, ngành' },
  DISTRICT: { address: 'huyen', word: 'Huyện' },
  COMMUNE: { address: 'xa', word: 'Xã, phường' },
  SPECIAL_ZONE: { address: 'dac-khu', word: 'Đặc khu' },
} as const satisfies Record<UnitKind, { address: string; word: string }>;

export const onlys = {
  LATE: { address: 'cham', word: 'trang chậm' },
  SILENT: { address: 'im-lang', word: 'trang im lặng' },
  WAITING: { address: 'cho', word: 'trang có việc đang chờ' },
  OVERDUE: { address: 'qua-han', word: 'trang có bước quá hạn' },
  BEHIND: { address: 'cham-ke-hoach', word: 'trang chậm kế hoạch' },
} as const satisfies Record<BoardOnly, { address: string; word: string }>;

export const orders = {
  WORST: { address: '', word: 'Cần chú ý nhất' },
  PUBLISHED: { address: 'tin', word: 'Nhiều tin nhất' },
  PLAN: { address: 'ke-hoach', word: 'Xa kế hoạch nhất' },
  APPROVAL: { address: 'duyet', word: 'Duyệt chậm nhất' },
  NAME: { address: 'ten', word: 'Tên trang' },
} as const satisfies Record<BoardOrder, { address: string; word: string }>;

/** Why a portal is late, in two words; the sentence with its limit stands in the list of what is counted. */
export function shortReason({ measure, value }: BoardLine['reasons'][number]): string {
  return measure === 'DAYS_SILENT' ? `Im lặng ${numberText(value)} ngày` : `Chờ duyệt ${numberText(value)} ngày`;
}

/** A step that is waited for, in the words of its button. */
export function stepWord(step: string | null): string {
  const name = (step ?? '').toUpperCase();
  if (name === 'ANSWER') return 'Trả lời đơn vị';
  return name in steps ? steps[name as StepName].button : 'Xử lý';
}

/** Minutes as people say them: `40 phút`, `5 giờ`, `3 ngày`. */
export function minutesText(minutes: number): string {
  return lapseText(new Date(0), new Date(minutes * 60_000));
}

/** A month `yyyy-mm` and the eleven before it, the oldest first. */
export function twelveMonths(last: string): string[] {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: 12 }, (_, index) => {
    const months = year * 12 + (month - 1) - 11 + index;
    return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
}
