import type { LetterWriter } from '#people';
import { shownDate, type CivilDate } from '#platform/time';

interface Row {
  personId: string;
  displayName: string | null;
  portal: string;
  day: CivilDate;
  waiting: number;
  late: number;
  unread: number;
}

/** Writes the letter of a day: how much waits, is late, is new. No title: a letter leaves the house. `subjectId` is the digest. */
export const digestLetter: LetterWriter = async (scope, { settings }, digestId) => {
  const rows: Row[] = await scope.manager.query(
    `select g.person_id as "personId", b.display_name as "displayName", p.name as portal, g.day::text as day, g.waiting, g.late, g.unread
     from digest g join portal p on p.portal_id = g.portal_id
     left join byline b on b.portal_id = g.portal_id and b.person_id = g.person_id
     where g.portal_id = scope.portal() and g.id = $1`,
    [digestId],
  );
  const [row] = rows;
  if (!row) return 'MAIL_NEEDLESS';
  const { portal, day, waiting, late, unread } = row;
  return {
    personId: row.personId,
    letter: {
      subject: `${portal}: ${late > 0 ? `${String(late)} việc quá hạn` : waiting > 0 ? `${String(waiting)} việc chờ ông/bà` : `${String(unread)} thông báo mới`}`,
      greeting: `Kính gửi ${row.displayName ?? 'ông/bà'},`,
      paragraphs: [
        `Việc của ông/bà tại ${portal}, ngày ${shownDate(day)}:`,
        ...(waiting > 0 ? [`– ${String(waiting)} việc đang chờ${late > 0 ? `, trong đó ${String(late)} việc quá hạn` : ''}.`] : []),
        ...(unread > 0 ? [`– ${String(unread)} thông báo chưa đọc.`] : []),
      ],
      button:
        waiting > 0
          ? { label: 'Mở Hôm nay', href: new URL(`/c/${scope.portalId ?? ''}/hom-nay`, settings.API_PUBLIC_URL).href }
          : { label: 'Mở Thông báo', href: new URL('/thong-bao', settings.API_PUBLIC_URL).href },
      after: ['Muốn bớt thư, mở Thông báo trong trang quản trị và chọn loại thông báo nhận qua thư.'],
    },
  };
};
