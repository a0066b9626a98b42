import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dateText, numberText } from '#web';
import { lateStepsQuery } from '../../api/board.js';
import { Callout } from '../../ui/callout.js';
import { More } from '../../ui/more.js';
import { stepWord } from '../board/words.js';

/** At most so many are named; the board has the rest. */
const most = 20;

/** Steps of portals below of which the viewer was told that they are late. Goes when they are taken; nothing to tick off. */
export function LateSteps() {
  const late = useQuery(lateStepsQuery).data ?? [];
  if (late.length === 0) return null;
  const portals = new Set(late.map(({ portalId }) => portalId)).size;
  return (
    <Callout tone="danger">
      <p>
        {numberText(late.length)} bước xử lý quá hạn ở {numberText(portals)} trang. <Link to="/bang-theo-doi?xem=qua-han">Xem các trang có bước quá hạn</Link>
      </p>
      <More label="Từng bước">
        <ul className="lc-plain">
          {late.slice(0, most).map(({ id, portalId, portalName, step, dueOn }) => (
            <li key={id}>
              <Link to={`/bang-theo-doi/trang/${portalId}?xem=qua-han#dong`}>{portalName}</Link>: {stepWord(step).toLowerCase()}, hạn {dateText(dueOn)}
            </li>
          ))}
        </ul>
      </More>
    </Callout>
  );
}
