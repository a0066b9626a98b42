import type { Tone } from '#web';
import type { Import, ImportRow } from '../../api/imports.js';

const states: Readonly<Record<Import['state'], { readonly tone: Tone; readonly text: string }>> = {
  READING: { tone: 'info', text: 'Đang đọc' },
  UNMAPPED: { tone: 'waiting', text: 'Chờ chọn cột' },
  REFUSED: { tone: 'danger', text: 'Không đọc được' },
  PLANNED: { tone: 'waiting', text: 'Chờ bấm Tạo' },
  RUNNING: { tone: 'info', text: 'Đang tạo' },
  PAUSED: { tone: 'waiting', text: 'Tạm dừng' },
  DONE: { tone: 'done', text: 'Đã xong' },
  CANCELLED: { tone: 'plain', text: 'Đã bỏ' },
};

export function stateTag(state: Import['state']): { readonly tone: Tone; readonly text: string } {
  return states[state];
}

/** What a row does, or what became of it. */
export function rowTag({ action, state }: ImportRow): { readonly tone: Tone; readonly text: string } {
  if (state === 'FAILED') return { tone: 'danger', text: 'Không tạo được' };
  if (state === 'DONE') return { tone: 'done', text: action === 'CREATE' ? 'Đã tạo' : 'Đã sửa' };
  if (action === 'ERROR') return { tone: 'danger', text: 'Lỗi' };
  if (action === 'UNCHANGED') return { tone: 'plain', text: 'Không đổi' };
  return { tone: 'info', text: action === 'CREATE' ? 'Sẽ tạo' : 'Sẽ sửa' };
}

/** A stretch of time as people say it. */
export function leftText(seconds: number): string {
  if (seconds < 60) return `còn khoảng ${seconds} giây`;
  return `còn khoảng ${Math.ceil(seconds / 60)} phút`;
}
