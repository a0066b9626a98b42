import { TestApi } from '../support/api.js';

let api: TestApi;
let host: string;
let planned: string;

beforeAll(async () => {
  api = await TestApi.start();
  ({ host } = await api.world.portal());
  ({ host: planned } = await api.world.portal({ state: 'planned' }));
}, 60_000);
afterAll(() => api.close());

async function ask(query: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string; names: string[] }> {
  const response = await fetch(`${api.url}/tls/ask${query}`, { headers });
  const names = [...response.headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`);
  return { status: response.status, text: await response.text(), names };
}

describe('GET /tls/ask', () => {
  it('says yes to a host that is served, with nothing else', async () => {
    expect(await ask(`?domain=${host}`)).toMatchObject({ status: 200, text: '' });
    expect(await ask(`?domain=${host.toUpperCase()}.`, { accept: 'text/html' })).toMatchObject({ status: 200, text: '' });
  });

  it('answers a host that is planned, one that is none and a question of no form exactly alike', async () => {
    const unknown = await ask('?domain=khong-co.example.test');
    expect(unknown).toMatchObject({ status: 404, text: '' });
    for (const query of [`?domain=${planned}`, '?domain=', '', `?domain=${host}&domain=${host}`, `?domain[x]=${host}`, '?domain=%00'])
      expect(await ask(query)).toEqual(unknown);
  });

  it.each(['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'via'])(
    'says no to whoever comes through a proxy, which then sets %s',
    async (name) => {
      expect(await ask(`?domain=${host}`, { [name]: 'x' })).toMatchObject({ status: 404, text: '' });
    },
  );
});
