import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { civilDateText } from '#web';
import { deskPath, useDesk } from '../../api/desk.js';
import { reviewsQuery } from '../../api/reviews.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useNow } from '../../ui/use-now.js';
import { DisclosureFile } from './disclosure-file.js';
import { ReviewTag } from './review-tag.js';

/** Every public plan and strategy with who answers for it and when it is to be looked at again. */
export default function ReviewsScreen() {
  const { portal } = useDesk();
  const now = useNow();
  const reviews = useQuery(reviewsQuery(portal.id));
  return (
    <Page
      title="Cần rà soát"
      office={portal.name}
      lead="Chiến lược, quy hoạch, kế hoạch đang đăng, theo ngày rà soát. Rà soát xong, sửa bài và ghi ngày rà soát lần sau rồi trình duyệt lại."
    >
      {reviews.isPending && <Loading />}
      {reviews.isError && !reviews.data && <Failure error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {reviews.data?.length === 0 && <Empty title="Chưa đăng chiến lược, quy hoạch, kế hoạch nào." />}
      {reviews.data && reviews.data.length > 0 && (
        <table className="lc-table">
          <caption className="lc-unseen">Chiến lược, quy hoạch, kế hoạch theo ngày rà soát</caption>
          <thead>
            <tr>
              <th scope="col">Tên</th>
              <th scope="col">Đơn vị phụ trách</th>
              <th scope="col">Ngày rà soát</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Người giữ bài</th>
            </tr>
          </thead>
          <tbody>
            {reviews.data.map((review) => (
              <tr key={review.item.id}>
                <th scope="row">
                  <Link to={deskPath(portal.id, `noi-dung/${review.item.id}`)}>{review.item.title}</Link>
                </th>
                <td data-label="Đơn vị phụ trách">{review.owner}</td>
                <td data-label="Ngày rà soát">{civilDateText(review.reviewOn)}</td>
                <td data-label="Tình trạng">
                  <ReviewTag review={review} now={now} />
                </td>
                <td data-label="Người giữ bài">{review.item.keeper.displayName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <DisclosureFile />
    </Page>
  );
}
