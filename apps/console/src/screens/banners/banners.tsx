import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dayOf } from '#web';
import { advertBookQuery } from '../../api/adverts.js';
import { bannersQuery, type Banner } from '../../api/banners.js';
import { canWrite, deskPath, useDesk } from '../../api/desk.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useNow } from '../../ui/use-now.js';
import { Arrange } from './arrange.js';

/** Which banners there are: with another set what somebody moved is begun anew. */
const setOf = (banners: readonly Banner[]): string =>
  banners
    .map(({ itemId }) => itemId)
    .sort()
    .join();

/** Where banners stand on the pages: the portal's own, and those of portals above, which may have to stand somewhere. */
export default function BannersScreen() {
  const desk = useDesk();
  const banners = useQuery(bannersQuery(desk.portal.id));
  const book = useQuery(advertBookQuery(desk.portal.id, Number(dayOf(useNow()).slice(0, 4)))).data;
  // who carries no paid banners, and never did, hears nothing of them
  const hasBook = book && (book.isOn || book.hasContracts || book.years.some(({ revenue }) => revenue > 0));
  return (
    <Page
      title="Vị trí banner"
      office={desk.portal.name}
      lead={
        <>
          Chọn chỗ và thứ tự của từng banner. Nội dung, ngày hiện và hợp đồng giữ nguyên như ban biên tập đã duyệt; banner hết ngày tự rời trang.{' '}
          {hasBook && <Link to={deskPath(desk.portal.id, 'quang-cao')}>Hợp đồng quảng cáo</Link>}
        </>
      }
    >
      {banners.isPending && <Loading />}
      {banners.isError && !banners.data && <Failure error={banners.error} onRetry={() => void banners.refetch()} />}
      {banners.data?.length === 0 && (
        <Empty title="Trang chưa có banner nào đang hoặc sắp hiện.">
          {canWrite(desk) && (
            <p>
              <Link to={deskPath(desk.portal.id, 'soan')}>Soạn tin mới</Link> rồi chọn thể loại Banner.
            </p>
          )}
        </Empty>
      )}
      {banners.data && banners.data.length > 0 && <Arrange key={setOf(banners.data)} banners={banners.data} />}
    </Page>
  );
}
