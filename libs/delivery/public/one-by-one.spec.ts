import { OneByOne } from './one-by-one.js';

test('works off one after the other, with a turn of the event loop between', async () => {
  const line = new OneByOne();
  const seen: string[] = [];
  const work = (name: string) => async (): Promise<string> => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    return name;
  };
  setImmediate(() => seen.push('others'));
  const all = ['a', 'b'].map((name) => line.run(work(name)).then((done) => seen.push(`${done} is written`)));
  await Promise.all(all);
  expect(seen).toEqual(['a begins', 'a is written', 'others', 'b begins', 'b is written']);
});

test('goes on after a failure', async () => {
  const line = new OneByOne();
  const failed = line.run(() => Promise.reject(new Error('broken')));
  await expect(failed).rejects.toThrow('broken');
  expect(await line.run(() => Promise.resolve(1))).toBe(1);
});

test('turns away who comes when too many wait, and takes the next once they are done', async () => {
  const line = new OneByOne();
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const waiting = Array.from({ length: 50 }, () => line.run(() => gate));
  await expect(line.run(() => gate)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  open();
  await Promise.all(waiting);
  expect(await line.run(() => Promise.resolve('in'))).toBe('in');
});
