import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Finder, Option } from '../../api/portals.js';
import { SearchBox } from '../../ui/search-box.js';
import { sentenceOf } from '../../ui/states.js';

interface PickerProps {
  readonly id: string;
  readonly label: string;
  readonly finder: Finder;
  readonly chosen: readonly Option[];
  /** False: choosing another one replaces the first. */
  readonly several: boolean;
  /** Portal that cannot be chosen: the one it is about. */
  readonly without: string;
  readonly error?: string | undefined;
  readonly onChange: (chosen: readonly Option[]) => void;
}

/** Finds units or portals of the province by words, and keeps those that were chosen. */
export function Picker({ id, label, finder, chosen, several, without, error, onChange }: PickerProps) {
  const [words, setWords] = useState('');
  const problem = useId();
  const list = useQuery({ queryKey: [finder.key, words], queryFn: ({ signal }) => finder.find(words, signal), placeholderData: keepPreviousData });
  const options = list.data?.filter((option) => option.id !== without) ?? [];
  const isChosen = (option: Option): boolean => chosen.some((other) => other.id === option.id);
  const toggle = (option: Option): void => {
    if (isChosen(option)) onChange(chosen.filter((other) => other.id !== option.id));
    else onChange(several ? [...chosen, option] : [option]);
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
          {chosen.map((option) => (
            <li key={option.id}>
              <span className="lc-strong">{option.name}</span>
              <button
                type="button"
                className="lc-icon-button"
                aria-label={`Bỏ chọn ${option.name}`}
                onClick={() => {
                  toggle(option);
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
        {options.map((option) => (
          <li key={option.id}>
            <button
              type="button"
              aria-pressed={isChosen(option)}
              onClick={() => {
                toggle(option);
              }}
            >
              {isChosen(option) ? <IconCheck aria-hidden size={18} /> : <IconPlus aria-hidden size={18} />}
              <span>
                {option.name}
                <span className="lc-cell-small">{option.says}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {list.isSuccess && options.length === 0 && <p>Không tìm thấy đơn vị nào như vậy.</p>}
    </fieldset>
  );
}
