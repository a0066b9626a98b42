import { Button } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { announce } from '../../../ui/announce.js';
import { faultOf, type Fault } from '../../../ui/error-summary.js';
import { KindInput, type FieldOfForm } from './kind-input.js';

type Row = Readonly<Record<string, string>>;

interface KindRowsProps {
  readonly field: FieldOfForm;
  readonly value: unknown;
  readonly idOf: (field: string) => string;
  readonly faults: readonly Fault[];
  readonly onChange: (value: readonly Row[]) => void;
}

/** Rows of a table, each a card: a phone shows one after the other. */
export function KindRows({ field: { name, label, help, columns }, value, idOf, faults, onChange }: KindRowsProps) {
  const rows = Array.isArray(value) ? (value as readonly Row[]) : [];
  const place = `fields.${name}`;
  const own = faults.find(({ field }) => field === place)?.message;
  const put = (index: number, column: string, text: string): void => {
    onChange(rows.map((row, at) => (at === index ? { ...row, [column]: text } : row)));
  };
  const cellIn = (index: number): string => idOf(`${place}.${String(index)}.${columns[0]?.name ?? ''}`);
  return (
    <fieldset className="lc-rows">
      <legend>{label}</legend>
      {help && <p className="lc-small">{help}</p>}
      {own && <p className="lc-field-error">{own}</p>}
      <ol>
        {rows.map((row, index) => {
          const number = String(index + 1);
          return (
            <li key={index} aria-label={`${label}, dòng ${number}`}>
              {columns.map((column) => (
                <KindInput
                  key={column.name}
                  id={idOf(`${place}.${String(index)}.${column.name}`)}
                  field={column}
                  label={column.label}
                  error={faultOf(faults, `${place}.${String(index)}.${column.name}`)}
                  value={row[column.name] ?? ''}
                  onChange={(text) => {
                    put(index, column.name, text);
                  }}
                />
              ))}
              <div className="lc-actions-row">
                <Button
                  variant="default"
                  leftSection={<IconArrowUp aria-hidden size={18} />}
                  disabled={index === 0}
                  aria-label={`Đưa dòng ${number} lên trên`}
                  onClick={() => {
                    onChange(rows.map((each, at) => (at === index ? (rows[index - 1] ?? each) : at === index - 1 ? row : each)));
                  }}
                >
                  Lên
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconTrash aria-hidden size={18} />}
                  aria-label={`Bỏ dòng ${number} của ${label}`}
                  onClick={() => {
                    onChange(rows.filter((_, at) => at !== index));
                    announce(`Đã bỏ dòng ${number}.`);
                  }}
                >
                  Bỏ
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        id={idOf(place)}
        variant="default"
        leftSection={<IconPlus aria-hidden size={20} />}
        onClick={() => {
          onChange([...rows, {}]);
          // once it is drawn
          requestAnimationFrame(() => document.getElementById(cellIn(rows.length))?.focus());
        }}
      >
        Thêm dòng<span className="lc-unseen"> vào {label}</span>
      </Button>
    </fieldset>
  );
}
