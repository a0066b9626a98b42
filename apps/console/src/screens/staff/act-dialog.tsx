import { EndGrant } from './end-grant.js';
import { GiveGrant } from './give-grant.js';
import type { Act } from './member-row.js';
import { Renew } from './renew.js';
import { Replace } from './replace.js';
import { StandIn } from './stand-in.js';
import type { StaffGrant } from './words.js';

interface ActDialogProps {
  readonly act: Act;
  readonly portals: readonly StaffGrant['portal'][];
  readonly onClose: () => void;
}

/** The dialog of what was chosen. */
export function ActDialog({ act, portals, onClose }: ActDialogProps) {
  switch (act.kind) {
    case 'replace':
      return <Replace member={act.member} onClose={onClose} />;
    case 'renew':
      return <Renew member={act.member} onClose={onClose} />;
    case 'give':
      return <GiveGrant member={act.member} portals={portals} onClose={onClose} />;
    case 'end':
      return <EndGrant member={act.member} grant={act.grant} onClose={onClose} />;
    case 'standIn':
      return <StandIn member={act.member} grant={act.grant} onClose={onClose} />;
  }
}
