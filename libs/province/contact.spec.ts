import { FaultsError } from '#platform/errors';
import { readEmail, readPhone } from './contact.js';

const faultOf = (read: () => string): string => {
  try {
    return read();
  } catch (error) {
    return error instanceof FaultsError ? (error.faults[0]?.error.code ?? '') : String(error);
  }
};

it.each([
  ['', ''],
  ['  vanphong@dongnai.gov.vn\u200b ', 'vanphong@dongnai.gov.vn'],
  ['không phải thư', 'CONTACT_EMAIL'],
  ['van phong@dongnai.gov.vn', 'CONTACT_EMAIL'],
  ['<script>@x.vn', 'CONTACT_EMAIL'],
])('reads %j as an e-mail address', (given, read) => {
  expect(faultOf(() => readEmail('email', given))).toBe(read);
});

it.each([
  ['', ''],
  ['0251 382 2501 (máy lẻ 12)', '0251 382 2501 (máy lẻ 12)'],
  ['113', '113'],
  ['gọi tôi', 'CONTACT_PHONE'],
  ['12', 'CONTACT_PHONE'],
])('reads %j as a telephone', (given, read) => {
  expect(faultOf(() => readPhone('phone', given))).toBe(read);
});
