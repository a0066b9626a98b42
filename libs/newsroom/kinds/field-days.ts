/** Language of an item. */
export type Locale = 'vi' | 'en';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = {
  vi: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** `26/11/2026`, `26 November 2026`. @param day yyyy-mm-dd */
export function civilDay(day: string, locale: Locale): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return locale === 'en' ? `${String(Number(date))} ${months[Number(month) - 1] ?? ''} ${year}` : `${date}/${month}/${year}`;
}

/** `Thứ năm, 26/11/2026`. */
export function weekday(day: string, locale: Locale): string {
  const number = new Date(`${day}T00:00:00Z`).getUTCDay();
  return `${weekdays[locale][number] ?? ''}, ${civilDay(day, locale)}`;
}

/** `08:00`. @param hour yyyy-mm-ddThh:mm */
export const hourOfDay = (hour: string): string => hour.slice(11, 16);
