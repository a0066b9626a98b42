import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { announce } from '../../ui/announce.js';
import { Callout } from '../../ui/callout.js';
import { ErrorSummary, type Fault } from '../../ui/error-summary.js';
import { MoveButton } from '../../ui/move-button.js';
import { sentenceOf } from '../../ui/states.js';
import type { Kept } from './use-keep.js';

interface ListFormProps<Row> {
  readonly id: string;
  /** Name of the list in the faults of the server. */
  readonly part: string;
  readonly title: string;
  readonly lead: string;
  readonly kept: Kept<Row>;
  /** What a row is called in the names of its buttons. */
  readonly nameOf: (row: Row, index: number) => string;
  readonly children: (row: Row, index: number) => ReactNode;
  /** Adds a row; left out where rows come from elsewhere. */
  readonly add?: { readonly label: string; readonly make: () => Row };
  readonly others?: ReactNode;
  /** Rows that stand in an order of their own have no buttons to move them. */
  readonly unordered?: boolean;
  readonly mayRemove?: (row: Row) => boolean;
  readonly mayMove?: (index: number, by: -1 | 1) => boolean;
}

export const idOf =
  (list: string) =>
  (field: string): string =>
    `${list}-${field.replaceAll('.', '-')}`;

/** A list of the look: rows that are changed, moved by buttons, taken away, and kept by one button. */
export function ListForm<Row>({ id, part, title, lead, kept, nameOf, children, add, others, unordered = false, mayRemove, mayMove }: ListFormProps<Row>) {
  const { rows, faults } = kept;
  return (
    <section className="lc-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="lc-muted">{lead}</p>
      <form
        className="lc-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!kept.busy) kept.send();
        }}
      >
        <ErrorSummary faults={faults} idOf={idOf(id)} />
        {kept.trouble !== null && (
          <Callout tone="danger" role="alert">
            {sentenceOf(kept.trouble)}
          </Callout>
        )}
        {rows.length > 0 && (
          <ol className="lc-look-rows">
            {rows.map((row, index) => (
              <li key={index} id={idOf(id)(`${part}.${String(index)}`)} tabIndex={-1}>
                <div className="lc-look-fields">
                  <RowFault faults={faults} field={`${part}.${String(index)}`} />
                  {children(row, index)}
                </div>
                <div className="lc-cell-buttons">
                  {!unordered && (
                    <>
                      <MoveButton
                        label={`Đưa ${nameOf(row, index)} lên trên`}
                        up
                        disabled={index === 0 || mayMove?.(index, -1) === false}
                        onMove={() => {
                          kept.move(index, -1);
                          announce(`${nameOf(row, index)}: đã đưa lên vị trí ${String(index)}.`);
                        }}
                      />
                      <MoveButton
                        label={`Đưa ${nameOf(row, index)} xuống dưới`}
                        disabled={index === rows.length - 1 || mayMove?.(index, 1) === false}
                        onMove={() => {
                          kept.move(index, 1);
                          announce(`${nameOf(row, index)}: đã đưa xuống vị trí ${String(index + 2)}.`);
                        }}
                      />
                    </>
                  )}
                  {mayRemove?.(row) !== false && (
                    <button
                      type="button"
                      className="lc-icon-button"
                      aria-label={`Bỏ ${nameOf(row, index)}`}
                      onClick={() => {
                        kept.remove(index);
                        announce(`Đã bỏ ${nameOf(row, index)}. Bấm Lưu để áp dụng.`);
                      }}
                    >
                      <IconX aria-hidden size={20} />
                    </button>
                  )}
                </div>
              </li>
            ))}
          </ol>
        )}
        <div className="lc-look-buttons">
          {add && (
            <Button
              variant="default"
              leftSection={<IconPlus aria-hidden size={20} />}
              onClick={() => {
                kept.set([...rows, add.make()]);
              }}
            >
              {add.label}
            </Button>
          )}
          {others}
        </div>
        <Button type="submit" size="lg" loading={kept.busy}>
          Lưu<span className="lc-unseen"> {title}</span>
        </Button>
        <p role="status" className={kept.touched ? 'lc-muted' : 'lc-save-done'}>
          {kept.done && 'Đã lưu. Bạn đọc thấy ngay.'}
          {kept.touched && 'Có thay đổi chưa lưu.'}
        </p>
      </form>
    </section>
  );
}

/** What is wrong with a row as a whole. */
function RowFault({ faults, field }: { readonly faults: readonly Fault[]; readonly field: string }) {
  const own = faults.find((fault) => fault.field === field);
  return own ? <p className="lc-field-error">{own.message}</p> : null;
}
