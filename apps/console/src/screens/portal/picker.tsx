import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { directoryQuery, type Line } from '../../api/portals.js';
import { SearchBox } from '../../ui/search-box.js';
import { sentenceOf } from '../../ui/states.js';

interface PickerProps {
  readonly id: string;
  readonly label: string;
  /** What a line is called: its unit or its portal. */
  readonly nameOf: (line: Line) => string;
  readonly chosen: readonly Line[];
  /** False: choosing another one replaces the first. */
  readonly several: boolean;
  /** Portal that cannot be chosen: the one it is about. */
  readonly without: string;
  readonly error?: string | undefined;
  readonly onChange: (chosen: readonly Line[]) => void;
}

/** Finds units or portals of the province by words, and keeps those that were chosen. */
export function Picker({ id, label, nameOf, chosen, several, without, error, onChange }: PickerProps) {
  const [words, setWords] = useState('');
  const problem = useId();
  const list = useInfiniteQuery({ ...directoryQuery({ search: words, state: null, level: null }, 8), placeholderData: keepPreviousData });
  const lines = list.data?.pages[0]?.edges.map(({ node }) => node).filter(({ portal }) => portal.id !== without) ?? [];
  const isChosen = (line: Line): boolean => chosen.some(({ portal }) => portal.id === line.portal.id);
  const toggle = (line: Line): void => {
    if (isChosen(line)) onChange(chosen.filter(({ portal }) => portal.id !== line.portal.id));
    else onChange(several ? [...chosen, line] : [line]);
  };
  return (
    <fieldset id={id} className="lc-fields lc-picker" tabIndex={-1} aria-describedby={error ? problem : undefined}>
      <legend>{label}</legend>
      {error && (
        <p id={problem} className="lc-field-error">
          {error}
        </p>
      )}
      {chosen.length > 0 && (
        <ul className="lc-chosen">
          {chosen.map((line) => (
            <li key={line.portal.id}>
              <span className="lc-strong">{nameOf(line)}</span>
              <button
                type="button"
                className="lc-icon-button"
                aria-label={`Bỏ chọn ${nameOf(line)}`}
                onClick={() => {
                  toggle(line);
                }}
              >
                <IconX aria-hidden size={20} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <SearchBox label="Tìm theo tên, có dấu hoặc không dấu" value={words} onSearch={setWords} />
      {list.isError && <p className="lc-field-error">{sentenceOf(list.error)}</p>}
      <ul className="lc-options" aria-label="Kết quả tìm">
        {lines.map((line) => (
          <li key={line.portal.id}>
            <button
              type="button"
              aria-pressed={isChosen(line)}
              onClick={() => {
                toggle(line);
              }}
            >
              {isChosen(line) ? <IconCheck aria-hidden size={18} /> : <IconPlus aria-hidden size={18} />}
              <span>
                {nameOf(line)}
                <span className="lc-cell-small">{line.portal.host}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {list.isSuccess && lines.length === 0 && <p>Không tìm thấy đơn vị nào như vậy.</p>}
    </fieldset>
  );
}
