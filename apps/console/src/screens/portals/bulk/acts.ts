import { IconArchive, IconDoorEnter, IconPlayerPause, IconPlayerPlay, type Icon } from '@tabler/icons-react';
import { stateOf, type Line } from '../../../api/portals.js';
import { request } from '../../../api/request.js';
import { AnnouncePortalSuspensionDocument, ClosePortalDocument, OpenPortalDocument, ResumePortalDocument } from '../../../gql/graphql.js';
import type { StopInput } from '../../portal/stop.js';

/** A bulk act with what it needs to know; the same for every portal of it. */
export type Order =
  | { readonly act: 'open' }
  | { readonly act: 'announce'; readonly stop: StopInput }
  | { readonly act: 'resume' }
  | { readonly act: 'close'; readonly reason: string };

export type ActName = Order['act'];

interface ActWords {
  readonly button: string;
  readonly icon: Icon;
  /** While it runs, and once it is done. */
  readonly doing: string;
  readonly done: string;
  /** Why the others of the choice are left out. */
  readonly others: string;
  /** True for a portal on which it might be done; whether it is allowed is the server's answer. */
  readonly fits: (line: Line) => boolean;
}

export const acts: Record<ActName, ActWords> = {
  open: {
    button: 'Mở trang',
    icon: IconDoorEnter,
    doing: 'Đang mở trang',
    done: 'Đã mở',
    others: 'không ở trạng thái chưa mở',
    fits: ({ portal }) => stateOf(portal) === 'PLANNED',
  },
  announce: {
    button: 'Thông báo tạm ngừng',
    icon: IconPlayerPause,
    doing: 'Đang thông báo tạm ngừng',
    done: 'Đã thông báo tạm ngừng',
    others: 'không hoạt động hoặc đã có thông báo',
    fits: ({ portal, suspendsAt }) => stateOf(portal) === 'OPEN' && suspendsAt === null,
  },
  resume: {
    button: 'Cho hoạt động lại',
    icon: IconPlayerPlay,
    doing: 'Đang cho hoạt động lại',
    done: 'Đã cho hoạt động lại',
    others: 'không tạm ngừng và không có thông báo tạm ngừng',
    fits: ({ suspendsAt }) => suspendsAt !== null,
  },
  close: {
    button: 'Đóng trang',
    icon: IconArchive,
    doing: 'Đang đóng trang',
    done: 'Đã đóng',
    others: 'đã đóng từ trước',
    fits: ({ portal }) => stateOf(portal) !== 'CLOSED',
  },
};

/**
 * Does it on one portal: one operation, one transaction.
 * @returns why the portal was refused, null when it was done
 * @throws Trouble
 */
export async function doOn(portalId: string, order: Order): Promise<string | null> {
  const { errors } = await send(portalId, order);
  return errors.length > 0 ? errors.map(({ message }) => message).join(' ') : null;
}

async function send(portalId: string, order: Order): Promise<{ errors: readonly { message: string }[] }> {
  switch (order.act) {
    case 'open':
      return (await request(OpenPortalDocument, { input: { portalId } })).openPortal;
    case 'announce':
      return (await request(AnnouncePortalSuspensionDocument, { input: { portalId, ...order.stop } })).announcePortalSuspension;
    case 'resume':
      return (await request(ResumePortalDocument, { input: { portalId } })).resumePortal;
    case 'close':
      return (await request(ClosePortalDocument, { input: { portalId, reason: order.reason, heirPortalIds: [] } })).closePortal;
  }
}
