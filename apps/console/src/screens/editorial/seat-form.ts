import type { RoleName } from '#web';
import type { Seat } from '../../api/editorial.js';
import type { EditorialSeatInput } from '../../gql/graphql.js';
import type { Fault } from '../../ui/error-summary.js';

/** Who has no account, or is yet to get one, in place of a person's id. */
export const noAccount = '';
export const newcomer = 'moi';

/** A seat as the form holds it. */
export interface SeatForm {
  /** Of the row, as long as the form is open. */
  readonly key: string;
  readonly title: string;
  readonly displayName: string;
  /** A person's id, {@link noAccount} or {@link newcomer}. */
  readonly account: string;
  readonly email: string;
  readonly role: RoleName;
  readonly duties: string;
  readonly isPublic: boolean;
}

export const emptySeat = (): SeatForm => ({
  key: crypto.randomUUID(),
  title: '',
  displayName: '',
  account: noAccount,
  email: '',
  role: 'EDITOR',
  duties: '',
  isPublic: true,
});

export const seatFormOf = ({ id, title, name, person, role, duties, isPublic }: Seat): SeatForm => ({
  key: id,
  title,
  displayName: name,
  account: person?.id ?? noAccount,
  email: '',
  role: role ?? 'EDITOR',
  duties,
  isPublic,
});

export const seatInput = ({ title, displayName, account, email, role, duties, isPublic }: SeatForm): EditorialSeatInput => ({
  title: title.trim(),
  displayName: displayName.trim(),
  duties: duties.trim(),
  isPublic,
  ...(account === noAccount ? {} : account === newcomer ? { email: email.trim(), role } : { personId: account, role }),
});

/** What is still empty in a seat. @param place of the seat in the list */
export function missingInSeat({ title, displayName, account, email }: SeatForm, place: number): Fault[] {
  const of = `thành viên thứ ${String(place + 1)}`;
  const missing: Fault[] = [];
  if (displayName.trim() === '') missing.push({ field: `seats.${String(place)}.displayName`, message: `Hãy ghi họ tên ${of}.` });
  if (title.trim() === '') missing.push({ field: `seats.${String(place)}.title`, message: `Hãy ghi chức danh ${of}.` });
  if (account === newcomer && email.trim() === '') missing.push({ field: `seats.${String(place)}.email`, message: `Hãy ghi thư điện tử ${of}.` });
  return missing;
}
