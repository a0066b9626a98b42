import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { civilDateText } from '#web';
import { boardOnQuery } from '../../api/editorial.js';
import { canStaff, deskPath, useDesk } from '../../api/desk.js';
import { DayField } from '../../ui/day-field.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useChoices } from '../../ui/use-choices.js';
import { Assign } from './assign.js';
import { History } from './history.js';
import { Process } from './process.js';
import { Regulation } from './regulation.js';
import { Seats } from './seats.js';
import { namedPaper } from './words.js';

/** Ban biên tập: who sits there by which decision, on any day; the regulation; who looks after what. */
export default function EditorialScreen() {
  const desk = useDesk();
  const { portal } = desk;
  const [address, choose] = useChoices();
  const day = address.get('ngay');
  const board = useQuery(boardOnQuery(portal.id, day));
  const [assigning, setAssigning] = useState(false);
  const changes = canStaff(desk);
  // what is changed is the board of today
  const decide = changes && !day && (
    <Button component={Link} to={deskPath(portal.id, 'ban-bien-tap/kien-toan')} size="lg" leftSection={<IconUsersGroup aria-hidden size={22} />}>
      {board.data?.decision ? 'Kiện toàn' : 'Ghi quyết định'}
    </Button>
  );
  return (
    <Page title="Ban biên tập" office={portal.name} lead="Ai chịu trách nhiệm về nội dung của trang, theo quyết định nào." aside={decide}>
      <div className="lc-board-day">
        <DayField
          label="Thành phần vào ngày"
          description="Để trống: hôm nay."
          value={day ?? ''}
          onDay={(chosen) => {
            choose('ngay', chosen);
          }}
        />
      </div>
      {board.isPending && <Loading />}
      {board.isError && !board.data && <Failure error={board.error} onRetry={() => void board.refetch()} />}
      {board.data && !board.data.decision && (
        <Empty title={day ? `Ngày ${civilDateText(day)} chưa có ban biên tập.` : 'Chưa ghi quyết định lập ban biên tập.'}>
          {changes && !day && <p>Ghi quyết định một lần: quyền làm việc của từng thành viên được giao theo luôn.</p>}
        </Empty>
      )}
      {board.data?.decision && (
        <section aria-labelledby="thanh-vien">
          <div className="lc-section-head">
            <h2 id="thanh-vien">Thành viên</h2>
            {changes && !day && (
              <Button
                variant="default"
                onClick={() => {
                  setAssigning(true);
                }}
              >
                Phân công chuyên mục
              </Button>
            )}
          </div>
          <p className="lc-lead">
            {namedPaper(board.data.decision)}.{board.data.decision.isPublic ? '' : ' Không công khai trên trang.'}
            {board.data.assignment ? ` ${namedPaper(board.data.assignment)}.` : ' Chưa phân công chuyên mục.'}
          </p>
          <Seats seats={board.data.seats} />
        </section>
      )}
      {board.data && <Regulation regulation={board.data.regulation ?? null} changes={changes && !day} />}
      {!day && <Process changes={changes} />}
      <History portalId={portal.id} mayAttach={changes} />
      {assigning && board.data && (
        <Assign
          seats={board.data.seats}
          onClose={() => {
            setAssigning(false);
          }}
        />
      )}
    </Page>
  );
}
