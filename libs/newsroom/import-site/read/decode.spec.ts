import { decoded } from './decode.js';

async function read(bytes: Buffer): Promise<string> {
  let text = '';
  for await (const piece of decoded(
    (async function* () {
      yield await Promise.resolve(bytes);
    })(),
  ))
    text += piece;
  return text;
}

const words = Buffer.from('Ủy ban nhân dân phường tổ chức hội nghị');

it('UTF-8 in which a letter was cut in two is refused, not read as something else', async () => {
  expect(await read(words)).toBe('Ủy ban nhân dân phường tổ chức hội nghị');
  await expect(read(Buffer.concat([words.subarray(0, -2), Buffer.from(';B')]))).rejects.toMatchObject({ code: 'SITE_ENCODING' });
});

it('one byte a letter is what programs of before Unicode saved', async () => {
  expect(await read(Buffer.from('Ph\xadêng tæ chøc héi nghÞ', 'latin1'))).toBe('Ph\u00adêng tæ chøc héi nghÞ');
});
