import type { AddressInfo } from 'node:net';
import { isRefused, readLegalText, type LegalText } from '../../apps/cli/src/posts/legal-text.js';
import { Board } from '../../apps/cli/src/posts/import.js';
import type { Installation } from '../../apps/cli/src/posts/installation.js';
import { publishedSlugs, readBack } from '../../apps/cli/src/posts/verify.js';
import { createSite, type SiteServer } from '../../apps/site/src/server.js';
import { TestApi } from '../support/api.js';
import { testClientSecrets, testOneTimeCode } from '../support/issuer.js';

const host = 'mau.example.test';
const password = 'mật khẩu thử';

let api: TestApi;
let site: SiteServer;
let installation: Installation;
let board: Board;

const items = (): Promise<{ title: string; state: string }[]> =>
  api.world.rows('select d.title, i.state from item i join draft d on d.item_id = i.id order by d.title');

/** A short law with what conversion could lose: numbers, a table, marks, signs, raised figures. */
function text(title: string, more = ''): LegalText {
  const source = `---
title: "${title}"
so_hieu: ""
trich_yeu: Quy định **mẫu** về cát & sỏi
---
# THÔNG TƯ

1. Một *điều* khoản.

3. Ba; xem <Phụ lục I>.
   - điểm a) ${more}

| STT | Khối lượng |
| --- | ---: |
| 1 | 10<sup>3</sup> m<sup>3</sup> | 
`;
  const read = readLegalText(`${title}.md`, source);
  if (isRefused(read)) throw new Error(read.reason);
  return read;
}

const read = async (given: LegalText) => readBack(installation, { ...given, host }, (await publishedSlugs(installation, host)).get(given.title));

beforeAll(async () => {
  api = await TestApi.start();
  const portal = await api.world.portal({ host });
  await api.world.rows("update section set slug = 'van-ban' where id = $1 returning id", [portal.sectionIds[0]]);
  for (const [username, role] of [
    ['bientap.mau', 'editor'],
    ['truongban.mau', 'board_head'],
  ] as const) {
    const personId = await api.world.person(`Người ${role}`, [{ portal, role }]);
    await api.issuer.addAccounts([{ subject: personId, username, name: username, email: `${username}@example.test`, password }]);
    await api.world.identity(personId, api.issuer.issuerUrl, personId);
  }
  site = createSite({
    config: {
      LIENCONG_MODE: 'test',
      API_INTERNAL_URL: api.url,
      SITE_CACHE_MB: 64,
      TRUSTED_PROXIES: [],
      PLATFORM_LABEL: '',
      SIGN_IN_ADDRESS: '',
      MONITORING_SCRIPTS: [],
    },
    onFault: (error) => {
      throw error;
    },
  });
  await new Promise<void>((resolve) => site.server.listen(0, '127.0.0.1', resolve));
  installation = {
    apiUrl: api.url,
    siteUrl: `http://127.0.0.1:${String((site.server.address() as AddressInfo).port)}`,
    tokenUrl: `${api.issuer.issuerUrl}/protocol/openid-connect/token`,
    client: { id: 'liencong-cli', secret: testClientSecrets['liencong-cli'] },
    oneTimeCode: testOneTimeCode,
    accounts: ['bientap.mau', 'truongban.mau'].map((username) => ({ username, password })),
  };
  board = await Board.of(installation, host);
}, 60_000);

afterAll(async () => {
  await site.close();
  await api.close();
});

describe('a text posted through the API', () => {
  it('is written by the editor, approved by the head, and reads in public word for word', async () => {
    const given = text('Thông tư đầu');
    expect(await board.post(given)).toMatchObject({ kind: 'posted' });
    expect(await read(given)).toEqual({ slug: 'thong-tu-dau', api: [], site: [] });
    expect(await api.world.rows('select step from step_record order by id')).toEqual(['create', 'submit', 'approve', 'publish'].map((step) => ({ step })));
  });

  it('is posted once', async () => {
    const before = await items();
    expect(await board.post(text('Thông tư đầu'))).toMatchObject({ kind: 'known' });
    expect(await items()).toEqual(before);
  });

  it('is left alone when its source has changed', async () => {
    const changed = text('Thông tư đầu', 'chữ mới');
    expect(await board.post(changed)).toMatchObject({ kind: 'differs' });
    const { api: ofApi, site: ofSite } = await read(changed);
    expect(ofApi).toEqual([expect.stringMatching(/^text, .*chữ mới/), expect.stringMatching(/^html, /)]);
    expect(ofSite).toEqual([expect.stringMatching(/^text, .*chữ mới/)]);
  });

  it('goes on where a run was cut off after its title', async () => {
    const [{ portalId, sectionId } = { portalId: '', sectionId: '' }] = await api.world.rows<{ portalId: string; sectionId: string }>(
      'select portal_id as "portalId", id as "sectionId" from section where slug = \'van-ban\'',
    );
    const [editor = { id: '' }] = await api.world.rows<{ id: string }>("select person_id as id from portal_grant where role = 'editor'");
    const token = await api.issuer.tokenFor('bientap.mau', 'liencong-cli');
    const begun = await fetch(`${api.url}/manage/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: 'mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id author { id } } } }',
        variables: { input: { portalId, sectionId, title: 'Thông tư dở dang' } },
      }),
    });
    expect(await begun.json()).toMatchObject({ data: { createItem: { item: { author: editor } } } });
    expect(await board.post(text('Thông tư dở dang'))).toMatchObject({ kind: 'posted' });
    expect((await items()).filter(({ title }) => title === 'Thông tư dở dang')).toEqual([{ title: 'Thông tư dở dang', state: 'published' }]);
  });

  it('that is not there is reported', async () => {
    expect(await read(text('Thông tư chưa đăng'))).toMatchObject({ slug: null, api: [expect.any(String)], site: [expect.any(String)] });
  });
});

describe('a board', () => {
  it('is refused at a portal where its accounts have no desk', async () => {
    await api.world.portal({ host: 'mau.khac.test' });
    await expect(Board.of(installation, 'mau.khac.test')).rejects.toThrow('không có bàn làm việc');
  });

  it('is refused without its accounts, or with a wrong password', async () => {
    await expect(Board.of({ ...installation, accounts: [] }, host)).rejects.toThrow('Không có tài khoản bientap.mau');
    await expect(Board.of({ ...installation, accounts: [{ username: 'bientap.mau', password: 'sai' }] }, host)).rejects.toThrow('invalid_grant');
  });
});
