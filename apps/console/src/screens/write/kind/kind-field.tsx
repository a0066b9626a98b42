import { faultOf, type Fault } from '../../../ui/error-summary.js';
import { KindFile } from './kind-file.js';
import { KindInput, type FieldOfForm } from './kind-input.js';
import { KindRows } from './kind-rows.js';
import { SuggestedInput } from './suggested-input.js';

interface KindFieldProps {
  readonly field: FieldOfForm;
  readonly value: unknown;
  readonly idOf: (field: string) => string;
  readonly faults: readonly Fault[];
  readonly onChange: (value: unknown) => void;
}

/** One field, in the form of what it holds. */
export function KindField({ field, value, idOf, faults, onChange }: KindFieldProps) {
  const { name, label, type, help, isRequired, suggestions } = field;
  const place = `fields.${name}`;
  const error = faultOf(faults, place);
  if (type === 'ROWS') return <KindRows field={field} value={value} idOf={idOf} faults={faults} onChange={onChange} />;
  if (type === 'FILE') return <KindFile field={field} value={value} id={idOf(place)} error={error} onChange={onChange} />;
  const line = {
    id: idOf(place),
    label,
    description: help || null,
    required: isRequired,
    error,
    value: typeof value === 'string' ? value : '',
    onChange,
  };
  return suggestions ? <SuggestedInput {...line} suggestions={suggestions} /> : <KindInput {...line} field={field} />;
}
