import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** Searches when typing rests; while an input method is still building a word nothing happens. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const [words, setWords] = useState(value);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // a blank at the end belongs to the next word: it stays in the box although it is not searched for
    setWords((typed) => (typed.normalize('NFC').trim() === value ? typed : value));
  }, [value]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  const later = (next: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      onSearch(next.normalize('NFC').trim());
    }, 400);
  };

  return (
    <TextInput
      type="search"
      className="lc-search"
      label={label}
      value={words}
      leftSection={<IconSearch aria-hidden size={20} />}
      autoComplete="off"
      onChange={(event) => {
        setWords(event.currentTarget.value);
        if (!composing.current) later(event.currentTarget.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        later(event.currentTarget.value);
      }}
    />
  );
}
