import { TextInput } from '@mantine/core';
import { faultOf, type Fault } from '../../ui/error-summary.js';

interface FieldsProps<Name extends string> {
  /** Prefix of the ids. */
  readonly of: string;
  readonly values: Readonly<Record<Name, string>>;
  readonly faults: readonly Fault[];
  readonly onChange: (name: Name, value: string) => void;
  readonly fields: readonly {
    readonly name: Name;
    readonly label: string;
    readonly type?: 'date';
    readonly required?: boolean;
    readonly description?: string;
    readonly inputMode?: 'numeric';
  }[];
}

/** Lines of a form of the book, each with its fault. */
export function Fields<Name extends string>({ of, values, faults, onChange, fields }: FieldsProps<Name>) {
  return fields.map(({ name, ...rest }) => (
    <TextInput
      key={name}
      id={`${of}-${name}`}
      {...rest}
      autoComplete="off"
      value={values[name]}
      error={faultOf(faults, name)}
      onChange={(event) => {
        onChange(name, event.currentTarget.value);
      }}
    />
  ));
}
