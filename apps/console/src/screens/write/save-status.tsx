import { IconAlertTriangle, IconCheck, IconLoader2, IconPencil } from '@tabler/icons-react';
import { timeText, type Keeping } from '#web';

/** Where the text stands, seen and spoken. */
export function SaveStatus({ status }: { readonly status: Keeping['status'] }) {
  const { icon: Icon, text, tone } = shown(status);
  return (
    <p className={`lc-save lc-save-${tone}`} role="status">
      <Icon aria-hidden size={18} />
      {text}
    </p>
  );
}

function shown(status: Keeping['status']) {
  switch (status.kind) {
    case 'saved':
      return { icon: IconCheck, tone: 'done', text: status.at ? `Đã lưu ${timeText(status.at)}` : 'Không có gì chưa lưu' };
    case 'unsaved':
      return { icon: IconPencil, tone: 'plain', text: 'Đang giữ trên máy này, sẽ tự lưu sau vài giây' };
    case 'saving':
      return { icon: IconLoader2, tone: 'plain', text: 'Đang lưu…' };
    case 'failed':
      return { icon: IconAlertTriangle, tone: 'danger', text: `Chưa lưu được, đang giữ trên máy này và sẽ thử lại. ${status.message}` };
    case 'refused':
      return { icon: IconAlertTriangle, tone: 'danger', text: 'Chưa lưu: có chỗ cần sửa.' };
    case 'conflict':
      return { icon: IconAlertTriangle, tone: 'danger', text: 'Có người khác vừa sửa tin này.' };
  }
}
