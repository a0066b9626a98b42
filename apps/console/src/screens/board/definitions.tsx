import { useQuery } from '@tanstack/react-query';
import { measuresQuery } from '../../api/figures.js';
import { More } from '../../ui/more.js';

const shown = ['items_published', 'days_silent', 'waiting_now', 'waiting_longest', 'plan_rate', 'approval_time'];

/** What each figure of the board counts and where that comes from, from the measures themselves. */
export function Definitions() {
  const { data } = useQuery(measuresQuery);
  if (!data) return null;
  return (
    <More label="Số liệu này đếm thế nào">
      <dl className="lc-definitions">
        {data
          .filter(({ id }) => shown.includes(id))
          .map(({ id, name, counts }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{counts}</dd>
            </div>
          ))}
      </dl>
    </More>
  );
}
