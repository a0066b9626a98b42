import type { Banner, Slot } from '../../api/banners.js';

/** Places of the pages, in the order in which readers meet them. */
export const slots = ['HEAD', 'HOME', 'FOOT'] as const satisfies readonly Slot[];

export const slotNames: Readonly<Record<Slot, string>> = { HEAD: 'Đầu mọi trang', HOME: 'Trang chủ', FOOT: 'Cuối mọi trang' };

/** Banners by place, each place in its order. */
export function inOrder(banners: readonly Banner[]): Banner[] {
  return slots.flatMap((slot) => banners.filter((banner) => banner.slot === slot));
}

/** A banner in another place: it stands last there. */
export function moved(banners: readonly Banner[], itemId: string, slot: Slot): Banner[] {
  const banner = banners.find((each) => each.itemId === itemId);
  if (!banner) return [...banners];
  return inOrder([...banners.filter((each) => each !== banner), { ...banner, slot }]);
}

/** A banner one place further on in the order, or back; those of other places stay. */
export function shifted(banners: readonly Banner[], itemId: string, by: 1 | -1): Banner[] {
  const at = banners.findIndex((each) => each.itemId === itemId);
  const [one, other] = [banners[at], banners[at + by]];
  if (!one || other?.slot !== one.slot) return [...banners];
  return banners.map((each) => (each === one ? other : each === other ? one : each));
}
