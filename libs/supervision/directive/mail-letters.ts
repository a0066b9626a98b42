import type { LetterWriter } from '#people';
import { shownDate, type CivilDate } from '#platform/time';
import type { Reason } from './reason.js';
import { reasonText } from './words.js';

interface DirectiveMail {
  personId: string;
  displayName: string | null;
  portal: string;
  step: string;
  state: string;
  reasons: Reason[];
  deadline: CivilDate;
  note: string;
  issuer: string;
}

const openings: Readonly<Record<string, (portal: string) => { readonly subject: string; readonly lead: string }>> = {
  create: (portal) => ({ subject: `Đôn đốc cập nhật ${portal}`, lead: 'đề nghị đơn vị khẩn trương cập nhật' }),
  remind: (portal) => ({ subject: `Nhắc: đôn đốc cập nhật ${portal}`, lead: 'nhắc lại đề nghị cập nhật' }),
  escalate: (portal) => ({ subject: `Quá hạn: đôn đốc cập nhật ${portal}`, lead: 'đã báo cáo cấp giám sát việc quá hạn cập nhật' }),
};

/** Writes to somebody who answers for a portal that it is urged, or reminded; nothing once it is over. `subjectId` is their notice. */
export const directiveLetter: LetterWriter = async (scope, { settings }, noticeId) => {
  const rows: DirectiveMail[] = await scope.manager.query(
    `select n.person_id as "personId", b.display_name as "displayName", p.name as portal, s.step, d.state, d.reasons, d.deadline::text as deadline, d.note,
            d.letterhead ->> 'issuer' as issuer
     from notice n
     join step_record s on s.portal_id = n.portal_id and s.id = n.step_id and s.subject_type = 'directive'
     join directive d on d.portal_id = s.portal_id and d.id = s.subject_id
     join portal p on p.portal_id = n.portal_id
     left join byline b on b.portal_id = n.portal_id and b.person_id = n.person_id
     where n.portal_id = scope.portal() and n.id = $1`,
    [noticeId],
  );
  const [row] = rows;
  if (!row || row.state === 'done') return 'MAIL_NEEDLESS';
  const opening = (openings[row.step] ?? openings['create'])?.(row.portal) ?? { subject: row.portal, lead: '' };
  return {
    personId: row.personId,
    letter: {
      subject: opening.subject,
      greeting: `Kính gửi ${row.displayName ?? 'ông/bà'},`,
      paragraphs: [
        `${row.issuer} ${opening.lead} ${row.portal}, trước hết ngày ${shownDate(row.deadline)}. Số liệu do hệ thống tự đếm:`,
        ...row.reasons.map((reason) => `– ${reasonText(reason)}.`),
        ...(row.note === '' ? [] : [row.note]),
      ],
      button: { label: 'Xem và trả lời', href: new URL(`/c/${scope.portalId ?? ''}/hom-nay`, settings.API_PUBLIC_URL).href },
      after: ['Khi trang đã cập nhật, hệ thống tự ghi nhận và không nhắc nữa.'],
    },
  };
};

interface EscalationMail {
  personId: string;
  displayName: string | null;
  unit: string;
  aboutPortalId: string;
}

/** Writes to a supervisor that a portal stayed late. `subjectId` is the row by which they were told. */
export const escalationLetter: LetterWriter = async (scope, { settings }, escalationId) => {
  const rows: EscalationMail[] = await scope.manager.query(
    `select e.person_id as "personId", b.display_name as "displayName", u.name as unit, e.about_portal_id as "aboutPortalId"
     from directive_escalation e
     join unit u on u.id = e.about_unit_id
     left join byline b on b.portal_id = e.portal_id and b.person_id = e.person_id
     where e.portal_id = scope.portal() and e.id = $1`,
    [escalationId],
  );
  const [row] = rows;
  if (!row) return 'MAIL_NEEDLESS';
  return {
    personId: row.personId,
    letter: {
      subject: `Quá hạn đôn đốc: trang của ${row.unit}`,
      greeting: `Kính gửi ${row.displayName ?? 'ông/bà'},`,
      paragraphs: [`Trang của ${row.unit} đã quá hạn đôn đốc mà số liệu chưa chuyển. Hệ thống đã nhắc trang theo lịch và sẽ không nhắc thêm.`],
      button: { label: 'Xem lịch sử đôn đốc', href: new URL(`/don-doc?trang=${row.aboutPortalId}`, settings.API_PUBLIC_URL).href },
      after: ['Thư này gửi một lần cho mỗi lần đôn đốc quá hạn.'],
    },
  };
};
