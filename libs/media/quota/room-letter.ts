import type { LetterWriter } from '#people';
import { bytesText } from '#web/figures';
import { daysLeft } from './quota.js';

/** Tells an administrator that the room for files is nearly full; nothing once it is not, or the right has ended. */
export const roomLetter: LetterWriter = async (scope, { settings }, grantId) => {
  const rows: { portalId: string; personId: string; displayName: string | null; portal: string; told: string; limit: string; used: string; recent: string }[] =
    await scope.manager.query(
      `select g.portal_id as "portalId", g.person_id as "personId", b.display_name as "displayName", p.name as portal, r.told, r.limit_bytes as limit,
              r.used_bytes as used, r.recent_bytes as recent
       from portal_grant g
       join portal p on p.portal_id = g.portal_id
       join file_room r on r.portal_id = g.portal_id and r.told <> 'ok'
       left join byline b on b.portal_id = g.portal_id and b.person_id = g.person_id
       where g.portal_id = scope.portal() and g.id = $1 and (g.ends_on is null or g.ends_on >= g.starts_on)`,
      [grantId],
    );
  const [row] = rows;
  if (!row) return 'MAIL_NEEDLESS';
  const quota = { limitBytes: Number(row.limit), usedBytes: Number(row.used), recentBytes: Number(row.recent) };
  const share = Math.floor((quota.usedBytes / quota.limitBytes) * 100);
  const days = daysLeft(quota);
  const forecast = days === null ? '' : ` Nếu cứ gửi như 90 ngày qua, còn khoảng ${String(days)} ngày thì đầy.`;
  return {
    personId: row.personId,
    letter: {
      subject: `${row.portal}: chỗ chứa ảnh và tệp đã dùng ${String(share)} %`,
      greeting: `Kính gửi ${row.displayName ?? 'ông/bà'},`,
      paragraphs: [
        `${row.portal} đã dùng ${bytesText(quota.usedBytes)} trong ${bytesText(quota.limitBytes)} dành cho ảnh và tệp.${forecast}`,
        row.told === 'critical'
          ? 'Sắp không gửi thêm được ảnh, tệp nào. Hãy xóa tệp không dùng ngay, hoặc đề nghị tỉnh, thành phố tăng dung lượng.'
          : 'Hãy xóa tệp không dùng trong Kho ảnh và tệp, hoặc đề nghị tỉnh, thành phố tăng dung lượng.',
      ],
      button: { label: 'Mở Kho ảnh và tệp', href: `${settings.API_PUBLIC_URL}/c/${row.portalId}/kho` },
      after: ['Bài đã đăng và ảnh đang hiện không bị ảnh hưởng.'],
    },
  };
};
