import { numberText, percentText, quantityText, type Quantity } from '#web/figures';
import type { Measure } from '../measure/index.js';

const units: Readonly<Record<Measure['unit'], string>> = {
  item: 'tin, bài',
  day: 'ngày',
  work: 'việc',
  percent: '%',
  minute: 'phút',
  person: 'người',
  byte: 'byte',
  visit: 'lượt',
  view: 'lượt xem',
  second: 'giây',
  rating: 'lượt đánh giá',
  click: 'lượt bấm',
  link: 'liên kết',
  dong: 'đồng',
};

/** A figure as people read it: `2.563 tin, bài`, `trên 420 tin, bài`, `15,5 %`, `1 giờ 05 phút`, `12,4 MB`. */
export function figureText({ unit }: Measure, value: Quantity | null): string {
  if (value === null) return 'Chưa có số liệu';
  if (unit === 'percent') return percentText(value.amount, 1);
  if (unit === 'minute') return minutesText(value.amount);
  if (unit === 'second') return secondsText(value.amount);
  if (unit === 'byte') return bytesText(value.amount);
  return `${quantityText(value)} ${units[unit]}`;
}

function minutesText(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${numberText(whole)} phút`;
  if (whole < 1_440) return `${String(Math.floor(whole / 60))} giờ ${String(whole % 60).padStart(2, '0')} phút`;
  return `${numberText(Math.floor(whole / 1_440))} ngày ${String(Math.floor((whole % 1_440) / 60))} giờ`;
}

function secondsText(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${numberText(whole)} giây` : `${numberText(Math.floor(whole / 60))} phút ${String(whole % 60).padStart(2, '0')} giây`;
}

function bytesText(bytes: number): string {
  const [size, name] = bytes >= 1e9 ? [1e9, 'GB'] : bytes >= 1e6 ? [1e6, 'MB'] : bytes >= 1e3 ? [1e3, 'kB'] : [1, 'byte'];
  return `${numberText(Math.round((10 * bytes) / size) / 10)} ${name}`;
}
