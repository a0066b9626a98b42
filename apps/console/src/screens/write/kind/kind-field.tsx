import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { KindForm } from '../../../api/queries.js';
import { faultOf, type Fault } from '../../../ui/error-summary.js';
import { KindFile } from './kind-file.js';
import { KindRows } from './kind-rows.js';

export type FieldOfForm = KindForm['fields'][number];

interface KindFieldProps {
  readonly field: FieldOfForm;
  readonly value: unknown;
  readonly idOf: (field: string) => string;
  readonly faults: readonly Fault[];
  readonly onChange: (value: unknown) => void;
}

/** One field, in the form of what it holds. */
export function KindField({ field, value, idOf, faults, onChange }: KindFieldProps) {
  const { name, label, type, help, isRequired } = field;
  const place = `fields.${name}`;
  const error = faultOf(faults, place);
  if (type === 'ROWS') return <KindRows field={field} value={value} idOf={idOf} faults={faults} onChange={onChange} />;
  if (type === 'FILE') return <KindFile field={field} value={value} id={idOf(place)} error={error} onChange={onChange} />;
  return (
    <KindInput
      id={idOf(place)}
      field={field}
      label={label}
      description={help || null}
      required={isRequired}
      error={error}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
    />
  );
}

interface KindInputProps {
  readonly id: string;
  readonly field: Pick<FieldOfForm, 'type' | 'choices'>;
  readonly label: string;
  readonly description?: string | null;
  readonly required?: boolean;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A value that is one text; also a cell of a row. */
export function KindInput({ field: { type, choices }, onChange, ...rest }: KindInputProps) {
  const typed = (event: { readonly currentTarget: { readonly value: string } }): void => {
    onChange(event.currentTarget.value);
  };
  switch (type) {
    case 'CHOICE':
      return (
        <NativeSelect
          {...rest}
          data={[{ value: '', label: 'Chưa chọn' }, ...choices.map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={typed}
        />
      );
    case 'PARAGRAPH':
      return <Textarea {...rest} rows={5} onChange={typed} />;
    case 'DATE':
      return <TextInput {...rest} type="date" onChange={typed} />;
    case 'DATE_TIME':
      return <TextInput {...rest} type="datetime-local" onChange={typed} />;
    case 'NUMBER':
    case 'MONEY':
      return (
        <TextInput
          {...rest}
          inputMode={type === 'MONEY' ? 'numeric' : 'decimal'}
          autoComplete="off"
          rightSection={type === 'MONEY' ? 'đ' : null}
          onChange={typed}
        />
      );
    case 'LINK':
      return <TextInput {...rest} inputMode="url" autoComplete="off" placeholder="https://" onChange={typed} />;
    default:
      return <TextInput {...rest} autoComplete="off" onChange={typed} />;
  }
}
