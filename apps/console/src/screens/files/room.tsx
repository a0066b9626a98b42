import { useQuery } from '@tanstack/react-query';
import { bytesText, numberText } from '#web';
import { fileQuotaQuery } from '../../api/files.js';
import { Callout } from '../../ui/callout.js';

/** How full the room for files is, and until when it lasts. */
export function Room({ portalId }: { readonly portalId: string }) {
  const quota = useQuery(fileQuotaQuery(portalId));
  if (!quota.data) return null;
  const { usedBytes, limitBytes, daysLeft } = quota.data;
  const share = Math.min(100, Math.round((usedBytes / limitBytes) * 100));
  return (
    <section className="lc-room" aria-label="Dung lượng">
      <p>
        <strong>Đã dùng {bytesText(usedBytes)}</strong> trong {bytesText(limitBytes)} ({numberText(share)} %).{' '}
        {daysLeft === null ? '' : `Nếu cứ gửi như 90 ngày qua, còn khoảng ${numberText(daysLeft)} ngày thì đầy.`}
      </p>
      <progress max={100} value={share} aria-label="Dung lượng đã dùng" />
      <RoomNotice portalId={portalId} />
    </section>
  );
}

/** Told before it hurts: from 80 % on, and louder from 95 % (R-029). */
export function RoomNotice({ portalId }: { readonly portalId: string }) {
  const quota = useQuery(fileQuotaQuery(portalId));
  const level = quota.data?.level ?? 'OK';
  if (level === 'OK') return null;
  return (
    <Callout tone={level === 'CRITICAL' ? 'danger' : 'waiting'} role="status">
      {level === 'CRITICAL'
        ? 'Chỗ chứa ảnh và tệp của trang đã dùng từ 95 % trở lên, sắp không gửi thêm được.'
        : 'Chỗ chứa ảnh và tệp của trang đã dùng từ 80 % trở lên.'}{' '}
      Hãy xóa tệp không dùng trong Kho ảnh và tệp, hoặc đề nghị tỉnh, thành phố tăng dung lượng.
    </Callout>
  );
}
