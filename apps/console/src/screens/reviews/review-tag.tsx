import { dayOf } from '#web';
import type { Review } from '../../api/reviews.js';
import { Tag } from '../../ui/state-tag.js';

/** Days ahead of its review in which a plan already shows as one to look at. */
const soonDays = 30;

/** True for what is overdue, or will be within a month. */
export function isSoon({ reviewOn }: Pick<Review, 'reviewOn'>, now: Date): boolean {
  return reviewOn <= dayOf(new Date(now.getTime() + soonDays * 86_400_000));
}

/** How urgent a review is, in words. */
export function ReviewTag({ review, now }: { readonly review: Pick<Review, 'reviewOn' | 'isOverdue'>; readonly now: Date }) {
  if (review.isOverdue) return <Tag tone="danger" text="Quá hạn rà soát" />;
  return isSoon(review, now) ? <Tag tone="waiting" text="Sắp đến hạn" /> : <Tag tone="done" text="Chưa đến hạn" />;
}
