import { TextInput } from '@mantine/core';
import { faultOf, type Fault } from './error-summary.js';

interface OpenDaysProps {
  readonly idOf: (field: string) => string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly faults: readonly Fault[];
  /** What the last day is called, and what happens after it. */
  readonly last: { readonly label: string; readonly description: string };
  readonly onChange: (change: { readonly opensOn?: string; readonly closesOn?: string }) => void;
}

/** From which day something stands open, and up to which. */
export function OpenDays({ idOf, opensOn, closesOn, faults, last, onChange }: OpenDaysProps) {
  return (
    <>
      <TextInput
        id={idOf('opensOn')}
        type="date"
        label="Mở từ ngày"
        description="Để trống nếu mở ngay."
        value={opensOn}
        error={faultOf(faults, 'opensOn')}
        onChange={({ currentTarget }) => {
          onChange({ opensOn: currentTarget.value });
        }}
      />
      <TextInput
        id={idOf('closesOn')}
        type="date"
        {...last}
        value={closesOn}
        error={faultOf(faults, 'closesOn')}
        onChange={({ currentTarget }) => {
          onChange({ closesOn: currentTarget.value });
        }}
      />
    </>
  );
}
