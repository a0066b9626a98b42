import { Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { numberText } from '#web';
import { ErrorSummary, faultOf, type Fault } from './error-summary.js';
import { FormDialog } from './form-dialog.js';

export interface DialogField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly type?: 'date';
  readonly description?: string;
  /** Whole đồng: what is typed is repeated with its dots, so that noughts need not be counted. */
  readonly isMoney?: boolean;
  /** Several lines of words. */
  readonly rows?: number;
  /** Neither words nor a name: the keyboard neither begins with a capital nor corrects. */
  readonly isCode?: boolean;
  /** What is said where nothing stands in it; left out: it may be empty. */
  readonly missing?: string;
}

interface FieldsDialogProps<Name extends string> {
  readonly title: string;
  readonly button: string;
  /** Prefix of the ids of the fields. */
  readonly of: string;
  readonly fields: readonly DialogField<Name>[];
  /** What stands in the fields at first; the others are empty. */
  readonly values?: Partial<Readonly<Record<Name, string>>>;
  /** What became of what was sent: faults by the names of the fields. */
  readonly sent: { readonly busy: boolean; readonly faults: readonly Fault[]; readonly trouble: unknown };
  /** Words above the fields. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  /** Gets what was typed, without the spaces around it. */
  readonly onSend: (values: Record<Name, string>) => void;
}

/** A dialog of a few lines that are sent together; what is missing is said before anything is sent. */
export function FieldsDialog<Name extends string>({ of, fields, values, sent, children, onSend, ...dialog }: FieldsDialogProps<Name>) {
  const [form, setForm] = useState(() => Object.fromEntries(fields.map(({ name }) => [name, values?.[name] ?? ''])) as Record<Name, string>);
  const [empty, setEmpty] = useState<readonly Fault[]>([]);
  const faults = empty.length > 0 ? empty : sent.faults;
  const idOf = (name: string): string => `${of}-${name}`;
  const send = (): void => {
    const given = Object.fromEntries(fields.map(({ name }) => [name, form[name].trim()])) as Record<Name, string>;
    const lacking = fields.flatMap(({ name, missing }) => (missing !== undefined && given[name] === '' ? [{ field: name, message: missing }] : []));
    setEmpty(lacking);
    if (lacking.length === 0) onSend(given);
  };
  return (
    <FormDialog {...dialog} busy={sent.busy} trouble={sent.trouble} onSend={send}>
      {children}
      <ErrorSummary faults={faults} idOf={idOf} />
      {fields.map(({ name, missing, rows, isCode, isMoney, ...field }) => {
        const common = {
          ...field,
          ...(isMoney ? { inputMode: 'numeric' as const, description: moneyText(form[name]) ?? field.description } : {}),
          ...(isCode ? { autoCapitalize: 'none', spellCheck: false } : {}),
          id: idOf(name),
          required: missing !== undefined,
          value: form[name],
          error: faultOf(faults, name),
          onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
            setForm({ ...form, [name]: event.currentTarget.value });
          },
        };
        return rows === undefined ? <TextInput key={name} {...common} autoComplete="off" /> : <Textarea key={name} {...common} rows={rows} />;
      })}
    </FormDialog>
  );
}

/** An amount as it will be read; null while it is none. */
function moneyText(typed: string): string | null {
  const given = typed.replace(/\s/g, '');
  return /^(\d{4,15}|\d{1,3}(\.\d{3}){1,4})$/.test(given) ? `= ${numberText(Number(given.replaceAll('.', '')))} đồng` : null;
}
