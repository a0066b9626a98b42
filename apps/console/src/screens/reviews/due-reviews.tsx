import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { civilDateText } from '#web';
import { deskPath, useDesk } from '../../api/desk.js';
import { reviewsQuery } from '../../api/reviews.js';
import { useNow } from '../../ui/use-now.js';
import { CardList, CardRow } from '../card-list.js';
import { isSoon, ReviewTag } from './review-tag.js';

/** At most so many; the rest is a tap away. */
const most = 5;

/** In "Hôm nay": plans and strategies that are to be looked at again by now, or within a month. */
export function DueReviews() {
  const { portal } = useDesk();
  const now = useNow();
  const reviews = useQuery(reviewsQuery(portal.id));
  const due = reviews.data?.filter((review) => isSoon(review, now)) ?? [];
  if (due.length === 0) return null;
  return (
    <section>
      <h2>Cần rà soát ({due.length})</h2>
      <CardList>
        {due.slice(0, most).map((review) => (
          <CardRow key={review.item.id} card={review.item} tag={<ReviewTag review={review} now={now} />} view>
            <p className="lc-row-reason">
              {review.owner}: rà soát trước hết ngày {civilDateText(review.reviewOn)}
            </p>
          </CardRow>
        ))}
      </CardList>
      <p>
        <Link to={deskPath(portal.id, 'can-ra-soat')}>Xem tất cả chiến lược, quy hoạch, kế hoạch</Link>
      </p>
    </section>
  );
}
