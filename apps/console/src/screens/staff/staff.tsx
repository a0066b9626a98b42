import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { canStaff, deskPath, useDesk } from '../../api/desk.js';
import { NotFound } from '../not-found.js';
import { EndedGrants } from './ended-grants.js';
import { SecondFactor } from './second-factor.js';
import { StaffScreen } from './staff-screen.js';

/** Who works in the portal, as what, because of which decision, from when until when. */
export function Staff() {
  const desk = useDesk();
  const { portal } = desk;
  if (!canStaff(desk)) return <NotFound />;
  return (
    <StaffScreen
      office={portal.name}
      lead="Ai làm việc ở trang này, với quyền gì, theo căn cứ nào."
      portalId={portal.id}
      portals={[{ id: portal.id, name: portal.name }]}
      others={
        <Button component={Link} to={deskPath(portal.id, 'ban-bien-tap')} size="lg" variant="default">
          Ban biên tập
        </Button>
      }
    >
      <SecondFactor />
      <EndedGrants portalId={portal.id} />
    </StaffScreen>
  );
}
