import { IconBuildingCommunity, IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { fold, roles } from '#web';
import { deskPath, lastDesk, useViewer } from '../api/desk.js';
import { Dialog } from '../ui/dialog.js';
import { SearchBox } from '../ui/search-box.js';

/** Name of the portal at work; opens the list of those the viewer works in. */
export function PortalSwitcher() {
  const viewer = useViewer();
  const { portalId } = useParams();
  const [open, setOpen] = useState(false);
  const current = viewer.desks.find((desk) => desk.portal.id === portalId) ?? (portalId === undefined && !viewer.supervises ? lastDesk(viewer) : undefined);
  const several = viewer.desks.length > 1 || (viewer.supervises && viewer.desks.length > 0);
  const name = current?.portal.name ?? (viewer.supervises ? 'Giám sát các trang' : 'Bàn làm việc');
  const above = current?.portal.superiorName ?? '';

  const label = (
    <span className="lc-portal-name">
      {above && <span className="lc-portal-above">{above}</span>}
      <span className="lc-portal-own">{name}</span>
    </span>
  );

  if (!several)
    return (
      <div className="lc-portal">
        <IconBuildingCommunity aria-hidden size={28} stroke={1.5} />
        {label}
      </div>
    );

  return (
    <>
      <button
        type="button"
        className="lc-portal"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        <IconBuildingCommunity aria-hidden size={28} stroke={1.5} />
        {label}
        <span className="lc-unseen">, chọn trang khác</span>
        <IconSelector aria-hidden size={20} />
      </button>
      {open && (
        <Dialog
          title="Chọn trang làm việc"
          onClose={() => {
            setOpen(false);
          }}
        >
          <DeskList currentId={current?.portal.id} />
        </Dialog>
      )}
    </>
  );
}

function DeskList({ currentId }: { readonly currentId: string | undefined }) {
  const viewer = useViewer();
  const [words, setWords] = useState('');
  const folded = fold(words);
  const shown = viewer.desks.filter((desk) => fold(desk.portal.name).includes(folded));
  return (
    <>
      {viewer.desks.length > 5 && <SearchBox label="Tìm trang" value={words} onSearch={setWords} />}
      <ul className="lc-desks">
        {viewer.supervises && words === '' && (
          <li>
            <Link to="/bang-theo-doi">
              <strong>Giám sát các trang</strong>
              <span>Bảng theo dõi</span>
            </Link>
          </li>
        )}
        {shown.map((desk) => (
          <li key={desk.portal.id}>
            <Link to={deskPath(desk.portal.id, 'hom-nay')} aria-current={desk.portal.id === currentId ? 'true' : undefined}>
              <strong>{desk.portal.name}</strong>
              <span>{desk.roles.map((role) => roles[role]).join(', ')}</span>
            </Link>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>Không có trang nào có tên như vậy.</p>}
    </>
  );
}
