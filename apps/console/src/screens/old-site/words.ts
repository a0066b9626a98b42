import type { Tone } from '#web';
import type { OldSite, OldSiteEntry } from '../../api/old-sites.js';

interface TagWords {
  readonly tone: Tone;
  readonly text: string;
}

const states: Readonly<Record<OldSite['state'], TagWords>> = {
  READING: { tone: 'info', text: 'Đang đọc' },
  REFUSED: { tone: 'danger', text: 'Không đọc được' },
  PLANNED: { tone: 'waiting', text: 'Chờ bấm Nhập' },
  RUNNING: { tone: 'info', text: 'Đang nhập' },
  PAUSED: { tone: 'waiting', text: 'Tạm dừng' },
  DONE: { tone: 'done', text: 'Đã xong' },
  CANCELLED: { tone: 'plain', text: 'Đã bỏ' },
  UNDOING: { tone: 'info', text: 'Đang hoàn tác' },
  UNDONE: { tone: 'plain', text: 'Đã hoàn tác' },
};

/** How an import stands; one that found nothing new waits for nobody. */
export function oldSiteTag({ state, counts }: Pick<OldSite, 'state'> & { readonly counts: Pick<OldSite['counts'], 'publish' | 'drafts'> }): TagWords {
  if (state === 'PLANNED' && counts.publish + counts.drafts === 0) return { tone: 'plain', text: 'Không có bài mới' };
  return states[state];
}

const actions: Readonly<Record<OldSiteEntry['action'], TagWords>> = {
  UNREAD: { tone: 'info', text: 'Chưa đọc' },
  PUBLISH: { tone: 'info', text: 'Sẽ đăng' },
  DRAFT: { tone: 'waiting', text: 'Sẽ là bản nháp' },
  UNCHANGED: { tone: 'plain', text: 'Đã có' },
  SKIPPED: { tone: 'plain', text: 'Bỏ qua' },
  ERROR: { tone: 'danger', text: 'Lỗi' },
};

/** What an entry becomes, or what became of it. */
export function entryTag({ action, state, faults }: OldSiteEntry): TagWords {
  if (state === 'FAILED') return { tone: 'danger', text: 'Không nhập được' };
  if (state === 'UNDONE') return { tone: 'plain', text: 'Đã hoàn tác' };
  const isDraft = action === 'DRAFT' || faults.some(({ level }) => level === 'DRAFT');
  if (state === 'DONE') return { tone: 'done', text: isDraft ? 'Đã nhập, là bản nháp' : 'Đã nhập' };
  return actions[action];
}

export const oldSiteFormats: Readonly<Record<NonNullable<OldSite['format']>, string>> = {
  WXR: 'Tệp xuất WordPress',
  FEED: 'RSS hoặc Atom',
  CSV: 'Bảng CSV',
  CRAWL: 'Đọc theo sơ đồ trang',
};
