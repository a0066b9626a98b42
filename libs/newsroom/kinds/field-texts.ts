import { civilDay, hourOfDay, type Locale } from './field-days.js';
import type { KindColumn, KindField } from './kind-data.js';

export const labelOf = ({ label, labelEn }: KindField | KindColumn, locale: Locale): string => (locale === 'en' ? labelEn : label);

/** A value as people read it. */
export function textOf(field: KindField | KindColumn, value: string, locale: Locale): string {
  if (value === '') return '';
  switch (field.type) {
    case 'date':
      return civilDay(value, locale);
    case 'date_time':
      return locale === 'en'
        ? `${hourOfDay(value)}, ${civilDay(value.slice(0, 10), locale)}`
        : `${hourOfDay(value)} ngày ${civilDay(value.slice(0, 10), locale)}`;
    case 'choice': {
      const choice = field.choices?.find(({ code }) => code === value);
      return choice ? (locale === 'en' ? choice.nameEn : choice.name) : value;
    }
    case 'number':
      return numberOf(value, locale);
    case 'money':
      return `${numberOf(value, locale)} ${locale === 'en' ? 'VND' : 'đồng'}`;
    default:
      return value;
  }
}

/** Digits in groups of three; of any length, so never through a floating number. */
function numberOf(value: string, locale: Locale): string {
  const [group, point] = locale === 'en' ? [',', '.'] : ['.', ','];
  const [whole = '', decimals] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}
