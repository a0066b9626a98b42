import type { LetterWriter } from '#people';

/** Tells whoever added an endpoint that it was switched off; nothing once it is on again. */
export const webhookLetter: LetterWriter = async (scope, { settings }, deliveryId) => {
  const rows: { portalId: string; personId: string; displayName: string | null; portal: string; label: string }[] = await scope.manager.query(
    `select p.portal_id as "portalId", e.created_by as "personId", b.display_name as "displayName", p.name as portal, e.label
     from webhook_delivery d
     join webhook_endpoint e on e.portal_id = d.portal_id and e.id = d.endpoint_id and e.state = 'broken'
     join portal p on p.portal_id = d.portal_id
     left join byline b on b.portal_id = e.portal_id and b.person_id = e.created_by
     where d.portal_id = scope.portal() and d.id = $1`,
    [deliveryId],
  );
  const [row] = rows;
  if (!row) return 'MAIL_NEEDLESS';
  return {
    personId: row.personId,
    letter: {
      subject: `${row.portal}: đã tắt kết nối “${row.label}”`,
      greeting: `Kính gửi ${row.displayName ?? 'ông/bà'},`,
      paragraphs: [
        `Hệ thống “${row.label}” không nhận tin báo của ${row.portal} trong nhiều ngày, hoặc đã báo là ngừng nhận. Kết nối này đã được tắt.`,
        'Hãy báo đơn vị quản lý hệ thống đó kiểm tra máy chủ, rồi bật lại và gửi lại các tin báo còn thiếu.',
      ],
      button: { label: 'Mở Kết nối', href: `${settings.API_PUBLIC_URL}/trang/${row.portalId}/ket-noi` },
      after: ['Tin báo cũ vẫn nằm trong nhật ký của kết nối.'],
    },
  };
};
