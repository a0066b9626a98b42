import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf, roles } from '#web';
import { grantsQuery } from '../../api/staff.js';
import { spanWords } from './words.js';

/** Rights that have ended in a portal, with the reason; read only when somebody asks. */
export function EndedGrants({ portalId }: { readonly portalId: string }) {
  const [isOpen, setOpen] = useState(false);
  const grants = useQuery({ ...grantsQuery(portalId), enabled: isOpen });
  const today = dayOf(new Date());
  const ended = (grants.data ?? []).filter(({ endsOn }) => endsOn !== null && endsOn < today);
  return (
    <details
      className="lc-more"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>Quyền đã kết thúc</summary>
      <div className="lc-more-body">
        {grants.data && ended.length === 0 && <p>Chưa có quyền nào kết thúc.</p>}
        <ul className="lc-plain">
          {ended.map((grant) => (
            <li key={grant.id}>
              <strong>{grant.person.displayName}</strong>: {grant.seat ?? roles[grant.role]}, {spanWords(grant)}
              <span className="lc-cell-small">
                Căn cứ: {grant.because}
                {grant.endReason && `. Lý do kết thúc: ${grant.endReason}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
