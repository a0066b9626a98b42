import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { staffChoiceQuery } from '../../api/staff.js';
import { portalsOf } from './words.js';

interface PersonPickerProps {
  readonly id: string;
  readonly label: string;
  /** Who cannot be chosen. */
  readonly without: readonly string[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (personId: string) => void;
}

/** Somebody who has come in already, of the portals that the viewer administers; with a search where there are many. */
export function PersonPicker({ id, label, without, value, error, onChange }: PersonPickerProps) {
  const [words, setWords] = useState('');
  const search = useDeferredValue(words.normalize('NFC').trim());
  const people = useQuery(staffChoiceQuery(search));
  const choices = (people.data?.edges ?? []).map(({ node }) => node).filter(({ person, state }) => state === 'ACCEPTED' && !without.includes(person.id));
  const isLong = search !== '' || (people.data?.totalCount ?? 0) > 20;
  return (
    <>
      {isLong && (
        <TextInput
          type="search"
          label="Tìm theo tên"
          autoComplete="off"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
      )}
      <NativeSelect
        id={id}
        label={label}
        value={value}
        error={error}
        data={[
          { value: '', label: 'Chọn một người' },
          ...choices.map((member) => ({
            value: member.person.id,
            label: `${member.person.displayName} – ${portalsOf(member)
              .map(({ name }) => name)
              .join(', ')}`,
          })),
        ]}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </>
  );
}
