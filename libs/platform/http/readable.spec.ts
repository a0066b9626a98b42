import { isBlank, shownText } from './readable.js';

it.each([
  ['spaces of no width', '\u200b\u200b'],
  ['marks of direction', '\u200e \u202e'],
  ['a mark of byte order', '\ufeff'],
  ['joiners alone', '\u200d\u200c'],
  ['blanks under other names', '\u3164\u2800\u00a0'],
])('%s are nothing to read', (_, text) => {
  expect(shownText(text)).toBe('');
  expect(isBlank(text)).toBe(true);
});

it.each([
  ['a letter in two characters', 'Bien Hoa\u0300', 'Bien Hoà'],
  ['a word cut by a space of no width', 'Tran\u200b Bien', 'Tran Bien'],
  ['a line that is turned round', 'a\u202egpj.exe', 'agpj.exe'],
  ['an emoji of several', ' 👨‍👩‍👧 ', '👨‍👩‍👧'],
  ['a heart in colour', '❤️', '❤️'],
])('%s is kept as it is seen', (_, given, kept) => {
  expect(shownText(given)).toBe(kept);
});
