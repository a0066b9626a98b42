import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';

interface ShownFault {
  readonly isError: boolean;
  /** Where in the file it stands. */
  readonly place?: string;
  readonly message: string;
}

/** What is wrong with a row of a file, and what was assumed. */
export function FaultList({ faults }: { readonly faults: readonly ShownFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="lc-import-faults">
      {faults.map(({ isError, place, message }, index) => (
        <li key={index} data-error={isError || undefined}>
          {isError ? <IconAlertTriangle aria-hidden size={18} /> : <IconInfoCircle aria-hidden size={18} />}
          <span>
            {place !== undefined && <strong>{place}: </strong>}
            {message}
          </span>
        </li>
      ))}
    </ul>
  );
}
