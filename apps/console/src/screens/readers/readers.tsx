import { useQuery } from '@tanstack/react-query';
import { deskPath, useDesk } from '../../api/desk.js';
import { readersQuery } from '../../api/readers.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading } from '../../ui/states.js';
import { PeriodPicker } from '../board/period-picker.js';
import { useBoardAddress } from '../board/use-board-address.js';
import { DeadLinks } from './dead-links.js';
import { ReaderFigures } from './reader-figures.js';

/** Who reads the portal, what they find useful, and which links lead them nowhere. */
export default function ReadersScreen() {
  const { portal } = useDesk();
  const { period, go } = useBoardAddress();
  const { data, isError, error, refetch } = useQuery(readersQuery(portal.id, period));
  return (
    <div className="lc-board">
      <Page title="Người đọc" office={portal.name} lead="Đếm không dùng cookie, không lưu thông tin về người đọc.">
        <div className="lc-board-tools">
          <PeriodPicker
            value={period}
            onChange={(chosen) => {
              go('period', chosen);
            }}
          />
        </div>
        {data ? (
          <ReaderFigures readers={data} toItem={(id) => deskPath(portal.id, `noi-dung/${id}`)} />
        ) : isError ? (
          <Failure error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading text="Đang đếm…" />
        )}
        <DeadLinks />
      </Page>
    </div>
  );
}
