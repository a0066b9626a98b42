import { useEffect, useRef } from 'react';

export interface Fault {
  readonly field: string;
  readonly message: string;
}

/** Every fault of a form at its top, each a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ faults, idOf }: { readonly faults: readonly Fault[]; readonly idOf: (field: string) => string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className="lc-callout lc-tone-danger lc-errors" role="alert" tabIndex={-1}>
      <div>
        <h2>{faults.length === 1 ? 'Còn một chỗ cần sửa' : `Còn ${String(faults.length)} chỗ cần sửa`}</h2>
        <ul>
          {faults.map((fault) => (
            <li key={fault.field + fault.message}>
              <a
                href={`#${idOf(fault.field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(idOf(fault.field))?.focus();
                }}
              >
                {named(idOf(fault.field), fault.message)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** At the top of a form "this field" is none in particular: its label goes before, unless the sentence says it. */
function named(id: string, message: string): string {
  const field = document.getElementById(id);
  const labels = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement ? field.labels : null;
  const label = labels?.[0]?.textContent.replace(/[\s*]+$/, '') ?? '';
  return label === '' || message.toLowerCase().includes(label.toLowerCase()) ? message : `${label}: ${message}`;
}

/** The message of one field, undefined when it is right. */
export function faultOf(faults: readonly Fault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field || fault.field.startsWith(`${field}.`))?.message;
}
