import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { numberText } from '#web';
import { parseCount } from '#web/figures';
import { request } from '../../api/request.js';
import type { TargetLine } from '../../api/targets.js';
import { SetTargetDocument, type SetTargetInput } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { More } from '../../ui/more.js';

const idOf = (field: string): string => `chi-tieu-${field}`;
const wrongCount = 'Hãy ghi số nguyên, ví dụ 3.000.';
/** As the server has it; the schema itself takes no more than twice as much. */
const mostPlanned = 1_000_000_000;

interface SetTargetProps {
  readonly line: TargetLine;
  readonly year: number;
  readonly onClose: () => void;
}

/** The target of one portal for a year. */
export function SetTarget({ line: { portal, target }, year, onClose }: SetTargetProps) {
  const queries = useQueryClient();
  const [amount, setAmount] = useState(target ? numberText(target.amount) : '');
  const [because, setBecause] = useState(target?.because ?? '');
  const [months, setMonths] = useState<readonly string[]>(target?.months?.map(numberText) ?? Array<string>(12).fill(''));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const saving = useMutation({
    mutationFn: async (input: SetTargetInput) => (await request(SetTargetDocument, { input })).setTarget,
    onSuccess: async ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      await queries.invalidateQueries({ queryKey: ['targets'] });
      onClose();
    },
  });
  const send = (): void => {
    const uneven = months.some((month) => month.trim() !== '');
    const read = uneven ? months.map((month) => (month.trim() === '' ? 0 : parseCount(month))) : null;
    const whole = parseCount(amount);
    const found: Fault[] = [];
    if (whole === null) found.push({ field: 'amount', message: wrongCount });
    else if (whole > mostPlanned) found.push({ field: 'amount', message: `Số lớn quá: nhiều nhất ${numberText(mostPlanned)}. Hãy xem lại.` });
    for (const [index, month] of (read ?? []).entries())
      if (month === null) found.push({ field: `months.${String(index)}`, message: `Tháng ${String(index + 1)}: ${wrongCount}` });
    setFaults(found);
    if (found.length > 0 || whole === null) return;
    saving.mutate({ portalId: portal.id, year, amount: whole, months: read?.map((month) => month ?? 0) ?? null, because: because.trim() });
  };

  return (
    <FormDialog title={`Chỉ tiêu năm ${String(year)}`} button="Giao chỉ tiêu" busy={saving.isPending} trouble={saving.error} onClose={onClose} onSend={send}>
      <p className="lc-strong">{portal.name}</p>
      <ErrorSummary faults={faults} idOf={(field) => idOf(field === 'months' ? 'months.0' : field)} />
      <TextInput
        id={idOf('amount')}
        label="Số tin, bài cả năm"
        description="Ghi 0 để bỏ chỉ tiêu."
        required
        inputMode="numeric"
        autoComplete="off"
        value={amount}
        error={faultOf(faults, 'amount')}
        onChange={(event) => {
          setAmount(event.currentTarget.value);
        }}
      />
      <TextInput
        id={idOf('because')}
        label="Căn cứ"
        description="Kế hoạch hoặc quyết định giao chỉ tiêu; có thể bỏ trống."
        autoComplete="off"
        value={because}
        error={faultOf(faults, 'because')}
        onChange={(event) => {
          setBecause(event.currentTarget.value);
        }}
      />
      <Months months={months} faults={faults} isOpen={target?.months != null || faults.some(({ field }) => field.startsWith('months'))} onChange={setMonths} />
    </FormDialog>
  );
}

interface MonthsProps {
  readonly months: readonly string[];
  readonly faults: readonly Fault[];
  readonly isOpen: boolean;
  readonly onChange: (months: readonly string[]) => void;
}

/** Twelve numbers for who plans unevenly; left blank the year is even by days. */
function Months({ months, faults, isOpen, onChange }: MonthsProps) {
  const sum = months.reduce((total, month) => total + (parseCount(month) ?? 0), 0);
  const fields = (
    <fieldset className="lc-target-months">
      <legend>Chỉ điền khi các tháng không đều; tổng phải bằng cả năm.</legend>
      {months.map((month, index) => (
        <TextInput
          key={index}
          id={idOf(`months.${String(index)}`)}
          label={`Tháng ${String(index + 1)}`}
          inputMode="numeric"
          autoComplete="off"
          value={month}
          error={faults.some(({ field }) => field === `months.${String(index)}`)}
          onChange={(event) => {
            onChange(months.with(index, event.currentTarget.value));
          }}
        />
      ))}
      <p role="status">{sum > 0 && `Tổng các tháng: ${numberText(sum)}.`}</p>
    </fieldset>
  );
  return isOpen ? fields : <More label="Chia theo tháng">{fields}</More>;
}
