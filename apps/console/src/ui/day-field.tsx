import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface DayFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly max?: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
}

/** A day by which a list is looked at. While 2026 is typed it is the year 2, 20 and 202 for a moment: nothing is asked of those. */
export function DayField({ value, onDay, ...words }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      type="date"
      {...words}
      value={typed ?? value}
      onChange={({ currentTarget }) => {
        const day = currentTarget.value;
        const isWhole = day === '' || day >= '1900';
        setTyped(isWhole ? null : day);
        if (isWhole) onDay(day);
      }}
    />
  );
}
