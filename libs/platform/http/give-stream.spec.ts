import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { giveStream } from './give-stream.js';

const here = import.meta.filename;

test('what is read arrives whole', async () => {
  const handle = await open(here);
  const response = new PassThrough();
  const [arrived] = await Promise.all([text(response), giveStream(handle.createReadStream(), response)]);
  expect(arrived).toContain('what is read arrives whole');
});

test('a file is closed again for a reader who left before the beginning', async () => {
  const handle = await open(here);
  const bytes = handle.createReadStream();
  const closed = once(bytes, 'close');
  const response = new PassThrough();
  response.destroy();
  await giveStream(bytes, response);
  await closed;
  expect(handle.fd).toBe(-1);
});
