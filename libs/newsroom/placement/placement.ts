import type { PlacedItemRow, PlacedState } from '#delivery';
import { defineErrors, type AppError } from '#platform/errors';

/** An item of another portal as a subject of the process: worked on by the portal in which it is to stand, or stands. */
export interface PlacementRow extends PlacedItemRow {
  /** The item's id: a portal has an item of another once. */
  readonly id: string;
  readonly state: PlacedState;
  readonly portalState: 'planned' | 'open' | 'suspended' | 'closed';
}

export const placementErrors = defineErrors({
  ORIGIN_NOT_PUBLIC: {
    kind: 'conflict',
    vi: 'Trang gốc vừa gỡ bài này nên không đăng lại được. Hãy chọn bài khác.',
    en: 'The portal that wrote the item has just taken it off. Choose another.',
  },
  ORIGIN_NOT_RELATED: {
    kind: 'forbidden',
    vi: 'Chỉ đăng lại tin của các trang trong cùng tỉnh, thành phố. Hãy chọn trong danh sách Tin cấp trên.',
    en: 'Only items of portals of the same province may be taken. Choose from the list.',
  },
  PLACED_ALREADY: {
    kind: 'conflict',
    vi: 'Bài này đã có trên trang của bạn. Hãy tải lại danh sách.',
    en: 'The item stands in your portal already. Reload the list.',
  },
  PLACEMENT_FORCED: {
    kind: 'forbidden',
    vi: 'Tỉnh yêu cầu mọi trang đăng bài này nên trang không tự gỡ được. Hãy hỏi ban biên tập của Cổng tỉnh.',
    en: 'The province requires this item on every portal, so it cannot be taken off here. Ask the board of the province.',
  },
  TARGET_UNKNOWN: {
    kind: 'invalid',
    vi: 'Có trang không thuộc phạm vi gửi được, hoặc đang không hoạt động. Hãy chọn lại trong danh sách.',
    en: 'One of the portals is not below (for a proposal: above) yours, or not open. Choose again from the list.',
  },
  OFFER_EXISTS: {
    kind: 'conflict',
    vi: 'Bài này đã được đề xuất lên trang ấy. Hãy chờ trả lời.',
    en: 'The item is proposed to that portal already. Wait for the answer.',
  },
});

/** Why nothing can be placed in the portal now, if so. */
export function portalTakesNothing(row: Pick<PlacementRow, 'portalState'>, notOpen: () => AppError): AppError | null {
  return row.portalState === 'open' ? null : notOpen();
}
