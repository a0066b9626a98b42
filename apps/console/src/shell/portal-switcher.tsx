import { useQuery } from '@tanstack/react-query';
import { IconBuildingCommunity, IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { lastDesk, useViewer } from '../api/desk.js';
import { settingsQuery } from '../api/portals.js';
import { Dialog } from '../ui/dialog.js';
import { PortalChoice } from './portal-choice.js';

/** Name of the portal at work; opens the list of those the viewer works in, and of those below. */
export function PortalSwitcher() {
  const viewer = useViewer();
  const { portalId } = useParams();
  const [open, setOpen] = useState(false);
  const current = viewer.desks.find((desk) => desk.portal.id === portalId) ?? (portalId === undefined && !viewer.supervises ? lastDesk(viewer) : undefined);
  // a portal below that is open without a desk in it
  const { data: below } = useQuery({
    ...settingsQuery(portalId ?? ''),
    enabled: viewer.administers && portalId !== undefined && !current,
    staleTime: Infinity,
  });
  const several = viewer.administers || viewer.desks.length > 1 || (viewer.supervises && viewer.desks.length > 0);
  const name = (current?.portal ?? below)?.name ?? (viewer.administers ? 'Quản trị các trang' : viewer.supervises ? 'Giám sát các trang' : 'Bàn làm việc');
  const above = (current?.portal ?? below)?.superiorName ?? '';

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
          <PortalChoice currentId={portalId ?? current?.portal.id} />
        </Dialog>
      )}
    </>
  );
}
