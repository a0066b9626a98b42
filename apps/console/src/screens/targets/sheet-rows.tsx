import { IconAlertTriangle } from '@tabler/icons-react';
import { numberText } from '#web';
import type { SheetAnswer } from '../../api/targets.js';

/** What is wrong, by row and column of the file. */
export function Faults({ faults }: { readonly faults: SheetAnswer['faults'] }) {
  return (
    <ul className="lc-import-faults lc-target-list" aria-label="Dòng lỗi" tabIndex={0}>
      {faults.map((fault) => (
        <li key={`${String(fault.row)} ${fault.column ?? ''} ${fault.code}`} data-error>
          <IconAlertTriangle aria-hidden size={18} />
          <span>
            <strong>
              Dòng {fault.row}
              {fault.column && `, cột ${fault.column}`}:
            </strong>{' '}
            {fault.message}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What would be written. */
export function Changes({ changes }: { readonly changes: SheetAnswer['changes'] }) {
  return (
    <ul className="lc-target-list" aria-label="Sẽ ghi" tabIndex={0}>
      {changes.map(({ row, portal, year, before, after }) => (
        <li key={row}>
          {portal}, năm {year}: {before === null ? 'giao ' : `${numberText(before)} → `}
          <strong>{after === 0 ? 'bỏ chỉ tiêu' : numberText(after)}</strong>
        </li>
      ))}
    </ul>
  );
}
