import { IconCalendarDue, IconChartBar, IconChecklist, IconFileText, IconHistory, IconLayoutList, IconUsers, type Icon } from '@tabler/icons-react';
import { NavLink, useParams } from 'react-router';
import { canAudit, canDecide, canStaff, deskPath, lastDesk, useViewer } from '../api/desk.js';

interface Entry {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
}

interface MenuProps {
  /** On a phone the screen has the foot for itself. */
  readonly aside: boolean;
}

/** At most six entries, by what the viewer is in this portal. A bar at the foot of a phone, a row under the header elsewhere. */
export function Menu({ aside }: MenuProps) {
  const viewer = useViewer();
  const { portalId } = useParams();
  const desk = portalId === undefined ? lastDesk(viewer) : viewer.desks.find(({ portal }) => portal.id === portalId);

  const entries: Entry[] = [];
  if (viewer.supervises) entries.push({ to: '/bang-theo-doi', label: 'Bảng theo dõi', icon: IconChartBar });
  if (desk) {
    const at = (screen: string): string => deskPath(desk.portal.id, screen);
    entries.push({ to: at('hom-nay'), label: 'Hôm nay', icon: IconCalendarDue }, { to: at('noi-dung'), label: 'Nội dung', icon: IconFileText });
    if (canDecide(desk)) entries.push({ to: at('cho-duyet'), label: 'Chờ duyệt', icon: IconChecklist });
    if (canStaff(desk))
      entries.push({ to: at('nhan-su'), label: 'Nhân sự', icon: IconUsers }, { to: at('chuyen-muc'), label: 'Chuyên mục', icon: IconLayoutList });
  }
  // Whoever reads the audit of a subtree finds the portal's in it.
  if (viewer.audits) entries.push({ to: '/nhat-ky', label: 'Nhật ký', icon: IconHistory });
  else if (desk && canAudit(desk)) entries.push({ to: deskPath(desk.portal.id, 'nhat-ky'), label: 'Nhật ký', icon: IconHistory });
  if (entries.length < 2) return null;

  return (
    <nav className="lc-menu" data-aside={aside || undefined} aria-label="Mục chính">
      <ul>
        {entries.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <NavLink to={to}>
              <Icon aria-hidden size={24} stroke={1.75} />
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
