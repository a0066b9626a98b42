import { Checkbox, TextInput } from '@mantine/core';
import { dayOf } from '#web';
import { faultOf, type Fault } from '../../ui/error-summary.js';

/** What every paper says of itself, as a form holds it. */
export interface PaperForm {
  readonly number: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly startsOn: string;
  readonly isPublic: boolean;
}

export const emptyPaper = (isPublic: boolean): PaperForm => ({
  number: '',
  decidedOn: dayOf(new Date()),
  decidedBy: '',
  startsOn: '',
  isPublic,
});

/** The same as an input of the server. */
export const paperInput = ({ number, decidedOn, decidedBy, startsOn, isPublic }: PaperForm) => ({
  number: number.trim(),
  decidedOn,
  decidedBy: decidedBy.trim(),
  startsOn: startsOn || null,
  isPublic,
});

export function missingOf({ number, decidedOn, decidedBy }: PaperForm): Fault[] {
  const missing: Fault[] = [];
  if (number.trim() === '') missing.push({ field: 'number', message: 'Hãy ghi số, ký hiệu văn bản.' });
  if (decidedOn === '') missing.push({ field: 'decidedOn', message: 'Hãy chọn ngày ký.' });
  if (decidedBy.trim() === '') missing.push({ field: 'decidedBy', message: 'Hãy ghi cơ quan ban hành.' });
  return missing;
}

interface PaperFieldsProps {
  readonly form: PaperForm;
  readonly faults: readonly Fault[];
  readonly idOf: (field: string) => string;
  readonly onChange: (part: Partial<PaperForm>) => void;
}

/** Number, dates and signing agency of a paper. */
export function PaperFields({ form, faults, idOf, onChange }: PaperFieldsProps) {
  return (
    <>
      <TextInput
        id={idOf('number')}
        label="Số, ký hiệu"
        required
        autoComplete="off"
        value={form.number}
        error={faultOf(faults, 'number')}
        onChange={(event) => {
          onChange({ number: event.currentTarget.value });
        }}
      />
      <TextInput
        id={idOf('decidedBy')}
        label="Cơ quan ban hành"
        required
        autoComplete="off"
        value={form.decidedBy}
        error={faultOf(faults, 'decidedBy')}
        onChange={(event) => {
          onChange({ decidedBy: event.currentTarget.value });
        }}
      />
      <TextInput
        id={idOf('decidedOn')}
        type="date"
        label="Ngày ký"
        required
        value={form.decidedOn}
        error={faultOf(faults, 'decidedOn')}
        onChange={(event) => {
          onChange({ decidedOn: event.currentTarget.value });
        }}
      />
      <TextInput
        id={idOf('startsOn')}
        type="date"
        label="Hiệu lực từ ngày"
        description="Để trống nếu có hiệu lực từ ngày ký."
        value={form.startsOn}
        error={faultOf(faults, 'startsOn')}
        onChange={(event) => {
          onChange({ startsOn: event.currentTarget.value });
        }}
      />
      <Checkbox
        label="Công khai trên trang"
        checked={form.isPublic}
        onChange={(event) => {
          onChange({ isPublic: event.currentTarget.checked });
        }}
      />
    </>
  );
}
