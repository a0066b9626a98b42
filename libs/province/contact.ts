import { FaultsError } from '#platform/errors';
import { readText } from '#platform/http';
import { provinceErrors } from './errors.js';

/** Official e-mail address; empty where there is none. @throws FaultsError at `field` */
export function readEmail(field: string, given: string): string {
  const email = readText(field, given, { most: 254, line: true });
  if (email === '' || /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email)) return email;
  throw new FaultsError([{ field, error: provinceErrors.CONTACT_EMAIL() }]);
}

/** Telephone as people write it, with an extension or a second number; empty where there is none. @throws FaultsError at `field` */
export function readPhone(field: string, given: string): string {
  const phone = readText(field, given, { most: 60, line: true });
  if (phone === '' || phone.replace(/\D/g, '').length >= 3) return phone;
  throw new FaultsError([{ field, error: provinceErrors.CONTACT_PHONE() }]);
}
