import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { KindForm } from '../../../api/queries.js';

export type FieldOfForm = KindForm['fields'][number];

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
