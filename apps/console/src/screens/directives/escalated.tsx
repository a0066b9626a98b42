import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { numberText } from '#web';
import { directivesQuery } from '../../api/directives.js';
import { Callout } from '../../ui/callout.js';

/** Portals that stayed late though urged, of which the viewer was told. Goes when they have turned; nothing to tick off. */
export function Escalated() {
  const overdue = useInfiniteQuery(directivesQuery(null, 'OVERDUE')).data?.pages[0]?.edges ?? [];
  const mine = overdue.filter(({ node }) => node.isEscalatedToMe);
  if (mine.length === 0) return null;
  return (
    <Callout tone="danger">
      <p>
        {numberText(mine.length)} trang quá hạn đôn đốc quá 3 ngày: {mine.map(({ node }) => node.portal.name).join(', ')}.{' '}
        <Link to="/don-doc?xem=qua-han">Xem đôn đốc quá hạn</Link>
      </p>
    </Callout>
  );
}
