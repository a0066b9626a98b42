import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../api/desk.js';
import { openDirectivesQuery } from '../../api/directives.js';
import { DeskDirective } from './desk-directive.js';

/** What the portal is urged to do, above the day's work. Says nothing when there is nothing, nor when it could not be read: the work goes on. */
export function DeskDirectives() {
  const { portal } = useDesk();
  const open = useQuery(openDirectivesQuery(portal.id)).data ?? [];
  if (open.length === 0) return null;
  return (
    <section aria-label="Đôn đốc của cấp trên">
      {open.map((directive) => (
        <DeskDirective key={directive.id} directive={directive} />
      ))}
    </section>
  );
}
