import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Everything that is not the next step, folded away. */
export function More({ label = 'Thêm', children }: { readonly label?: ReactNode; readonly children: ReactNode }) {
  return (
    <details className="lc-more">
      <summary>
        {label}
        <IconChevronDown aria-hidden size={18} />
      </summary>
      <div className="lc-more-body">{children}</div>
    </details>
  );
}
