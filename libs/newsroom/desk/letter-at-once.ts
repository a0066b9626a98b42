import { enqueueMail, type LetterWriter } from '#people';
import type { OpenScope } from '#platform/db';
import type { JobQueue } from '#platform/jobs';
import type { Clock } from '#platform/time';
import type { WrittenNotice } from '#process';
import { kindsOfSteps, stepTold, type NoticeKind } from './notice-kinds.js';

/** Puts a letter on its way for a notice that was just written, where its reader wants that kind at once; in the same transaction. */
export async function sendAtOnce(scope: OpenScope, queue: Pick<JobQueue, 'enqueue'>, clock: Clock, notice: WrittenNotice): Promise<void> {
  const kind = kindsOfSteps[await stepOf(scope, notice.stepId)];
  if (!kind) return;
  const wanted: unknown[] = await scope.manager.query(
    `select 1 from notice_choice where portal_id = scope.portal() and person_id = $1 and kind = $2 and mail = 'now'`,
    [notice.personId, kind],
  );
  if (wanted.length > 0) await enqueueMail(scope, queue, { kind: 'notice', subjectId: notice.id }, clock.now());
}

async function stepOf(scope: OpenScope, stepId: string): Promise<string> {
  const rows: { step: string }[] = await scope.manager.query(`select ${stepTold} as step from step_record s where s.portal_id = scope.portal() and s.id = $1`, [
    stepId,
  ]);
  return rows[0]?.step ?? '';
}

interface Row {
  readonly personId: string;
  readonly displayName: string | null;
  readonly portal: string;
  readonly step: string;
  readonly byName: string | null;
  readonly readAt: Date | null;
}

const told: Readonly<Record<NoticeKind, string>> = {
  returned: 'Tin của ông/bà bị trả lại',
  approved: 'Tin của ông/bà được duyệt hoặc đăng',
  withdrawn: 'Tin của ông/bà bị gỡ khỏi trang',
  escalated: 'Có bước xử lý quá hạn',
  pushed: 'Cấp trên đăng tin lên trang',
  offered: 'Trang được đề nghị đăng một tin',
  answered: 'Tin ông/bà đề xuất đã được trả lời',
  requested: 'Có đơn vị đề nghị đăng nội dung',
  request_answered: 'Đề nghị đăng của ông/bà đã được trả lời',
};

/** Writes what one notice tells; no title: a letter leaves the house. Nothing once it was read. `subjectId` is the notice. */
export const noticeLetter: LetterWriter = async (scope, { settings }, noticeId) => {
  const rows: Row[] = await scope.manager.query(
    `select n.person_id as "personId", b.display_name as "displayName", p.name as portal, ${stepTold} as step, o.display_name as "byName", n.read_at as "readAt"
     from notice n
     join step_record s on s.portal_id = n.portal_id and s.id = n.step_id
     join portal p on p.portal_id = n.portal_id
     left join byline b on b.portal_id = n.portal_id and b.person_id = n.person_id
     left join byline o on o.portal_id = s.portal_id and o.person_id = s.person_id
     where n.portal_id = scope.portal() and n.id = $1`,
    [noticeId],
  );
  const [row] = rows;
  const kind = row && kindsOfSteps[row.step];
  if (!kind || row.readAt) return 'MAIL_NEEDLESS';
  return {
    personId: row.personId,
    letter: {
      subject: `${row.portal}: ${told[kind].toLowerCase()}`,
      greeting: `Kính gửi ${row.displayName ?? 'ông/bà'},`,
      paragraphs: [`${told[kind]} tại ${row.portal}${row.byName ? ` (người thực hiện: ${row.byName})` : ''}.`],
      button: { label: 'Mở Thông báo', href: new URL('/thong-bao', settings.API_PUBLIC_URL).href },
      after: ['Muốn bớt thư, mở Thông báo trong trang quản trị và chọn cách nhận từng loại.'],
    },
  };
};
