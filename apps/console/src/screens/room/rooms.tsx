import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconChevronLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { bytesText, dateTimeText, numberText } from '#web';
import { useViewer } from '../../api/desk.js';
import { fileRoomsQuery, type FileRoom } from '../../api/rooms.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { Tag } from '../../ui/state-tag.js';
import { SetRoom } from './set-room.js';

const levels = {
  OK: { tone: 'done', text: 'Còn chỗ' },
  HIGH: { tone: 'waiting', text: 'Từ 80 %' },
  CRITICAL: { tone: 'danger', text: 'Sắp đầy' },
} as const;

/** Where the room for pictures and files went, the fullest portals first. */
export default function Rooms() {
  const { administers } = useViewer();
  const rooms = useInfiniteQuery(fileRoomsQuery);
  const [chosen, setChosen] = useState<FileRoom | null>(null);
  const first = rooms.data?.pages[0];
  const lines = rooms.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  return (
    <>
      <Link className="lc-back" to="/don-vi">
        <IconChevronLeft aria-hidden size={18} />
        Đơn vị & trang
      </Link>
      <Page title="Dung lượng" office="Quản trị tỉnh" lead="Chỗ chứa ảnh và tệp của từng trang, đo lại mỗi giờ. Trang sắp đầy đứng trước.">
        {rooms.isPending && <Loading />}
        {rooms.isError && !first && <Failure error={rooms.error} onRetry={() => void rooms.refetch()} />}
        {first && lines.length === 0 && (
          <Empty title="Chưa có số đo.">
            <p>Hệ thống đo lần đầu trong vòng một giờ sau khi chạy.</p>
          </Empty>
        )}
        {first && lines.length > 0 && (
          <>
            <Callout tone={first.criticalCount > 0 ? 'danger' : first.highCount > 0 ? 'waiting' : 'done'} role="status">
              {numberText(first.totalCount)} trang dùng {bytesText(first.usedBytes)} trong {bytesText(first.limitBytes)}.{' '}
              {first.highCount > 0
                ? `${numberText(first.highCount)} trang đã dùng từ 80 %, trong đó ${numberText(first.criticalCount)} trang từ 95 %.`
                : 'Chưa trang nào dùng đến 80 %.'}
            </Callout>
            <ul className="lc-rooms">
              {lines.map((room) => (
                <li key={room.portalId} className="lc-card">
                  <Room
                    room={room}
                    onSet={
                      administers
                        ? () => {
                            setChosen(room);
                          }
                        : null
                    }
                  />
                </li>
              ))}
            </ul>
            {rooms.hasNextPage && (
              <Button fullWidth variant="default" loading={rooms.isFetchingNextPage} onClick={() => void rooms.fetchNextPage()}>
                Xem thêm
              </Button>
            )}
          </>
        )}
      </Page>
      {chosen && (
        <SetRoom
          room={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}

function Room({ room, onSet }: { readonly room: FileRoom; readonly onSet: (() => void) | null }) {
  const { usedBytes, limitBytes, pictureBytes, documentBytes, videoBytes, daysLeft } = room;
  const share = Math.round((usedBytes / limitBytes) * 100);
  const parts = [
    ['ảnh', pictureBytes],
    ['văn bản', documentBytes],
    ['video', videoBytes],
  ] as const;
  return (
    <>
      <div className="lc-rooms-head">
        <h2>{room.name}</h2>
        <Tag {...levels[room.level]} />
      </div>
      <progress className="lc-rooms-bar" data-level={room.level} max={100} value={Math.min(100, share)} aria-label={`Đã dùng ${numberText(share)} %`} />
      <p>
        <strong>
          {bytesText(usedBytes)} / {bytesText(limitBytes)} ({numberText(share)} %)
        </strong>
        {usedBytes > 0 && ` · ${parts.map(([word, bytes]) => `${word} ${bytesText(bytes)}`).join(', ')}`}
      </p>
      <p className="lc-small">
        {daysLeft === null ? 'Chưa thấy ngày đầy.' : `Nếu cứ gửi như 90 ngày qua, còn khoảng ${numberText(daysLeft)} ngày thì đầy.`} Đo lúc{' '}
        {dateTimeText(room.measuredAt)}.
      </p>
      {onSet && (
        <Button variant="default" onClick={onSet} aria-label={`Đổi dung lượng của ${room.name}`}>
          Đổi dung lượng
        </Button>
      )}
    </>
  );
}
