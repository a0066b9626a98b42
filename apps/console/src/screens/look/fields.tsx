import { NativeSelect, TextInput } from '@mantine/core';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { idOf } from './list-form.js';
import type { Section } from './queries.js';

interface FieldProps {
  readonly list: string;
  /** Address of the field in the faults of the server: `menu.0.label`. */
  readonly field: string;
  readonly label: string;
  readonly faults: readonly Fault[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly type?: 'text' | 'date' | 'tel' | 'email';
  readonly placeholder?: string;
  readonly required?: boolean;
}

/** A line of text of a row. */
export function Line({ list, field, label, faults, value, onChange, description, type = 'text', placeholder, required = false }: FieldProps) {
  return (
    <TextInput
      id={idOf(list)(field)}
      label={label}
      description={description}
      type={type}
      placeholder={placeholder}
      required={required}
      autoComplete="off"
      value={value}
      error={faultOf(faults, field)}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

interface TargetProps {
  readonly list: string;
  readonly field: string;
  readonly faults: readonly Fault[];
  readonly sections: readonly Section[];
  readonly value: { readonly sectionId: string | null; readonly address: string | null };
  readonly onChange: (value: { sectionId: string | null; address: string | null }) => void;
  /** What is said of leading nowhere; left out where it has to lead somewhere. */
  readonly nowhere?: string;
}

const elsewhere = 'address';

/** Where something leads: one of the portal's sections, or an address. */
export function Target({ list, field, faults, sections, value, onChange, nowhere }: TargetProps) {
  const chosen = value.sectionId ?? (value.address === null ? '' : elsewhere);
  return (
    <>
      <NativeSelect
        id={idOf(list)(`${field}.sectionId`)}
        label="Dẫn đến"
        value={chosen}
        error={faultOf(faults, `${field}.sectionId`)}
        data={[
          { value: '', label: nowhere ?? '— chọn —' },
          { value: elsewhere, label: 'Một địa chỉ' },
          ...sections.filter(({ holdsItems }) => holdsItems).map(({ id, name }) => ({ value: id, label: `Chuyên mục: ${name}` })),
        ]}
        onChange={(event) => {
          const next = event.currentTarget.value;
          onChange(next === elsewhere ? { sectionId: null, address: '' } : { sectionId: next || null, address: null });
        }}
      />
      {chosen === elsewhere && (
        <Line
          list={list}
          field={`${field}.address`}
          label="Địa chỉ"
          description="https://… cho trang khác; /… cho trang này."
          faults={faults}
          value={value.address ?? ''}
          onChange={(address) => {
            onChange({ sectionId: null, address });
          }}
        />
      )}
    </>
  );
}
