import { NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { dayOf } from '#web';
import { DayField } from '../../ui/day-field.js';
import {
  currentPeriod,
  formatPeriod,
  nextPeriod,
  parsePeriod,
  periodLabel,
  periodOf,
  plusDays,
  previousPeriod,
  rangeOf,
  type CalendarKind,
  type Period,
} from '#web/figures';

interface PeriodPickerProps {
  /** As the address has it; null: this month up to today. */
  readonly value: string | null;
  readonly onChange: (address: string) => void;
}

const range = 'khoang';
const running: readonly (readonly [CalendarKind, string])[] = [
  ['quarter', 'Quý này'],
  // its own name is long enough for a phone
  ['half', ''],
  ['year', 'Năm nay'],
];
const earlier: readonly (readonly [CalendarKind, string, number])[] = [
  ['month', 'Các tháng trước', 12],
  ['quarter', 'Các quý trước', 6],
  ['half', 'Các nửa năm trước', 4],
  ['year', 'Các năm trước', 4],
];

/** Which period: what runs, what is over, or from a day to a day; and one step back or on. */
export function PeriodPicker({ value, onChange }: PeriodPickerProps) {
  const today = dayOf(new Date());
  const month = formatPeriod(periodOf('month', today));
  const shown = parsePeriod(value ?? month) ?? periodOf('month', today);
  const whole = { ...shown, until: null };
  const [asksRange, setAsksRange] = useState(false);
  const isRange = asksRange || shown.kind === 'range';
  const groups = groupsOf(today);
  const known = groups.some(({ items }) => items.some((item) => item.value === formatPeriod(whole)));
  const go = (period: Period): void => {
    const address = formatPeriod({ ...period, until: null });
    setAsksRange(false);
    onChange(address === month ? '' : address);
  };
  return (
    <div className="lc-period">
      <button
        type="button"
        className="lc-period-step"
        aria-label="Kỳ trước"
        onClick={() => {
          go(previousPeriod(whole));
        }}
      >
        <IconChevronLeft aria-hidden size={22} />
      </button>
      <NativeSelect
        label="Kỳ"
        value={isRange ? range : formatPeriod(whole)}
        data={[
          ...groups,
          ...(known || isRange ? [] : [{ value: formatPeriod(whole), label: periodLabel(whole) }]),
          { value: range, label: isRange && shown.kind === 'range' ? periodLabel(whole) : 'Từ ngày đến ngày…' },
        ]}
        onChange={({ currentTarget: { value: chosen } }) => {
          const period = chosen === range ? null : parsePeriod(chosen);
          if (period) go(period);
          else setAsksRange(true);
        }}
      />
      <button
        type="button"
        className="lc-period-step"
        aria-label="Kỳ sau"
        disabled={whole.to > today}
        onClick={() => {
          go(nextPeriod(whole));
        }}
      >
        <IconChevronRight aria-hidden size={22} />
      </button>
      {isRange && <Days from={shown.from} last={shown.kind === 'range' ? plusDays(shown.to, -1) : today} today={today} onChange={go} />}
    </div>
  );
}

interface DaysProps {
  readonly from: string;
  readonly last: string;
  readonly today: string;
  readonly onChange: (period: Period) => void;
}

function Days({ from, last, today, onChange }: DaysProps) {
  const choose = (first: string, end: string): void => {
    // a day that is typed half is empty: it asks for nothing yet
    if (first && end && first <= end) onChange(rangeOf(first, end));
  };
  return (
    <>
      <DayField
        label="Từ ngày"
        value={from}
        max={last}
        onDay={(day) => {
          choose(day, last);
        }}
      />
      <DayField
        label="Đến hết ngày"
        value={last}
        max={today}
        onDay={(day) => {
          choose(from, day);
        }}
      />
    </>
  );
}

function groupsOf(today: string) {
  const option = (period: Period, name = ''): { value: string; label: string } => {
    const label = periodLabel({ ...period, until: null });
    return { value: formatPeriod({ ...period, until: null }), label: name ? `${name} (${label.replace(/^\S+ /, '')})` : label };
  };
  return [
    {
      group: 'Đang diễn ra',
      items: [option(periodOf('month', today), 'Tháng này'), ...running.map(([kind, name]) => option(currentPeriod(kind, today), name))],
    },
    ...earlier.map(([kind, group, count]) => {
      const items: { value: string; label: string }[] = [];
      for (let period: Period = previousPeriod(periodOf(kind, today)); items.length < count; period = previousPeriod(period)) items.push(option(period));
      return { group, items };
    }),
  ];
}
