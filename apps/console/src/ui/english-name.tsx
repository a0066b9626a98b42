import { TextInput } from '@mantine/core';
import { faultOf, type Fault } from './error-summary.js';

interface EnglishNameProps {
  readonly idOf: (field: string) => string;
  readonly value: string;
  readonly faults: readonly Fault[];
  readonly onChange: (value: string) => void;
}

/** What something is called on pages in English; may be left empty. */
export function EnglishName({ idOf, value, faults, onChange }: EnglishNameProps) {
  return (
    <TextInput
      id={idOf('nameEn')}
      label="Tên tiếng Anh"
      description="Hiện ở trang tiếng Anh. Để trống: trang tiếng Anh hiện tên tiếng Việt."
      lang="en"
      autoComplete="off"
      value={value}
      error={faultOf(faults, 'nameEn')}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
