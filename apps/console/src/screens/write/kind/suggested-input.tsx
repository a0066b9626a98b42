import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../../api/desk.js';
import { kindFormsQuery } from '../../../api/queries.js';
import type { FieldOfForm } from './kind-input.js';

/** So many are suggested at most: past them there may be one that the form does not know. */
const mostSuggested = 200;

interface SuggestedInputProps {
  readonly id: string;
  readonly label: string;
  readonly description: string | null;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly value: string;
  readonly suggestions: NonNullable<FieldOfForm['suggestions']>;
  readonly onChange: (value: string) => void;
}

/** A line of words with what the portal has to choose from. Another one may be typed; once the field is left it is said that it is none of these. */
export function SuggestedInput({ id, error, value, suggestions, onChange, ...rest }: SuggestedInputProps) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [isLeft, setLeft] = useState(true);
  const typed = value.normalize('NFC').replace(/\s+/g, ' ').trim();
  const isKnown = typed === '' || suggestions.length >= mostSuggested || suggestions.some(({ code }) => code === typed);
  const list = `${id}-co-san`;
  return (
    <>
      <TextInput
        {...rest}
        id={id}
        list={list}
        autoComplete="off"
        value={value}
        error={error ?? (isLeft && !isKnown ? `Chưa có “${typed}” trong sổ của trang. Hãy xem lại, hoặc nhờ ghi vào sổ trước khi trình.` : undefined)}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
        onFocus={() => {
          setLeft(false);
        }}
        onBlur={() => {
          setLeft(true);
          // somebody may have written it into the book meanwhile
          if (!isKnown) void queries.invalidateQueries({ queryKey: kindFormsQuery(portal.id).queryKey });
        }}
      />
      <datalist id={list}>
        {suggestions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
