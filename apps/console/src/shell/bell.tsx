import { useQuery } from '@tanstack/react-query';
import { IconBell } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useViewer } from '../api/desk.js';
import { unreadNoticesQuery } from '../api/my-desk.js';

/** Most that is told apart. */
const most = 99;

/** How many notices are unread, over all portals in which the viewer works. */
export function Bell() {
  const { desks } = useViewer();
  const unread = useQuery({ ...unreadNoticesQuery, enabled: desks.length > 0 }).data ?? 0;
  if (desks.length === 0) return null;
  return (
    <Link to="/thong-bao" className="lc-bell">
      <IconBell aria-hidden size={24} stroke={1.75} />
      {unread > 0 && (
        <span className="lc-bell-count" aria-hidden>
          {unread > most ? `${String(most)}+` : unread}
        </span>
      )}
      <span className="lc-unseen">Thông báo{unread > 0 ? `, ${String(unread)} chưa đọc` : ''}</span>
    </Link>
  );
}
