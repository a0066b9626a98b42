import {
  IconCalendarDue,
  IconChartBar,
  IconChecklist,
  IconDownload,
  IconFileText,
  IconHistory,
  IconLayoutList,
  IconSettings,
  IconSitemap,
  IconSpeakerphone,
  IconTargetArrow,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { NavLink, useParams } from 'react-router';
import { canAudit, canDecide, canSpread, canStaff, deskPath, lastDesk, useViewer } from '../api/desk.js';

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
  if (viewer.administers) entries.push({ to: '/don-vi', label: 'Đơn vị & trang', icon: IconSitemap });
  if (viewer.supervises) entries.push({ to: '/bang-theo-doi', label: 'Bảng theo dõi', icon: IconChartBar });
  if (viewer.supervises) entries.push({ to: '/don-doc', label: 'Đôn đốc', icon: IconSpeakerphone });
  if (viewer.supervises && !viewer.administers) entries.push({ to: '/don-vi', label: 'Đơn vị & trang', icon: IconSitemap });
  if (viewer.supervises) entries.push({ to: '/chi-tieu', label: 'Chỉ tiêu', icon: IconTargetArrow });
  if (viewer.administers) entries.push({ to: '/tai-khoan', label: 'Tài khoản', icon: IconUsers });
  if (desk) {
    const at = (screen: string): string => deskPath(desk.portal.id, screen);
    entries.push({ to: at('hom-nay'), label: 'Hôm nay', icon: IconCalendarDue }, { to: at('noi-dung'), label: 'Nội dung', icon: IconFileText });
    if (canDecide(desk)) entries.push({ to: at('cho-duyet'), label: 'Chờ duyệt', icon: IconChecklist });
    // who also runs the portal has no room for it here, and finds it above the list of contents
    if (canSpread(desk) && !canStaff(desk) && !viewer.supervises) entries.push({ to: at('tin-cap-tren'), label: 'Tin cấp trên', icon: IconDownload });
    if (canStaff(desk) && !viewer.administers) entries.push({ to: at('nhan-su'), label: 'Tài khoản', icon: IconUsers });
    if (canStaff(desk)) {
      entries.push({ to: at('chuyen-muc'), label: 'Chuyên mục', icon: IconLayoutList });
      entries.push({ to: `/trang/${desk.portal.id}`, label: 'Trang của tôi', icon: IconSettings });
    }
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
