import { useQuery } from '@tanstack/react-query';
import { latePortalsQuery } from '../../api/directives.js';
import { Dialog } from '../../ui/dialog.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { UrgeForm } from './urge-form.js';
import { UrgeResult } from './urge-result.js';
import { useUrge } from './use-urge.js';

interface UrgeDialogProps {
  /** Null: every late portal. */
  readonly portalIds: readonly string[] | null;
  readonly onClose: () => void;
}

/** Who is late and why, by when; then what became of it. Figures are read anew each time it opens. */
export function UrgeDialog({ portalIds, onClose }: UrgeDialogProps) {
  const late = useQuery({ ...latePortalsQuery, staleTime: 0, gcTime: 0 });
  const urging = useUrge();
  const listed = late.data?.portals.filter(({ portalId }) => portalIds === null || portalIds.includes(portalId)) ?? [];
  const fresh = listed.filter(({ isUrged }) => !isUrged);
  return (
    <Dialog title={urging.result ? 'Đã gửi đôn đốc' : 'Đôn đốc'} onClose={onClose}>
      {urging.result ? (
        <UrgeResult result={urging.result} portals={listed} onClose={onClose} />
      ) : late.isError ? (
        <Failure error={late.error} onRetry={() => void late.refetch()} />
      ) : !late.data ? (
        <Loading text="Đang đọc số liệu…" />
      ) : fresh.length === 0 ? (
        <Empty title={listed.length > 0 ? 'Các trang chậm đều đang được đôn đốc.' : 'Không có trang nào chậm.'}>
          <p>{listed.length > 0 ? 'Hệ thống tự nhắc theo lịch và tự dừng khi trang đã cập nhật.' : 'Số liệu của các trang đều trong mức cho phép.'}</p>
        </Empty>
      ) : (
        <UrgeForm portals={fresh} urgedAlready={listed.length - fresh.length} usualDeadline={late.data.deadline} urging={urging} />
      )}
    </Dialog>
  );
}
