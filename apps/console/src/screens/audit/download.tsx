import { Downloads } from '../../ui/downloads.js';
import { fileAddress, type AuditFilter } from './filter.js';

/** Everything that is filtered as a file for a spreadsheet, made by the server. */
export function Download({ filter, disabled }: { readonly filter: AuditFilter; readonly disabled: boolean }) {
  return (
    <div>
      <Downloads size="lg" disabled={disabled} files={[{ address: fileAddress(filter), name: 'nhat-ky.csv', label: 'Tải về CSV' }]} />
    </div>
  );
}
