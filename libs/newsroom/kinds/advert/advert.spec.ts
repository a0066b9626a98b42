import type { CivilDate } from '#platform/time';
import { kindOf } from '../../item-kinds.js';
import { arrangeKind } from '../arrange-kind.js';
import { readFields } from '../field-values.js';
import { fieldFaults } from '../kind-rules.js';
import { seal } from '../../text.js';

const kind = kindOf('advert');
const today = '2026-11-27' as CivilDate;
const text = { title: 'Quảng cáo', summary: '', body: { type: 'doc', content: [] } };

test('a paid banner names who pays, the contract, its place, its picture and its days', () => {
  expect(fieldFaults(kind, {}, today, new Map()).map(({ field }) => field)).toEqual(
    ['advertiser', 'contract', 'slot', 'image', 'startsOn', 'endsOn'].map((name) => `fields.${name}`),
  );
});

test('it says of itself where it stands, and that it is paid', () => {
  const given = { advertiser: 'A', contract: '1/HĐ', slot: 'foot', rank: '2', link: 'https://a.example.test/', startsOn: '2026-12-01', endsOn: '2026-12-31' };
  const { values } = readFields(kind.fields, given);
  const sealed = seal(text, new Map(), arrangeKind({ kind, values, files: new Map(), locale: 'vi', validUntil: '2026-12-31' }));
  expect(sealed.details?.banner).toEqual({
    slot: 'foot',
    rank: 2,
    address: 'https://a.example.test/',
    startsOn: '2026-12-01',
    endsOn: '2026-12-31',
    isPaid: true,
  });
  expect(kindOf('banner').banner?.paid).toBe(false);
});

test('without place or days it stands nowhere', () => {
  const { values } = readFields(kind.fields, { slot: 'foot', startsOn: '2026-12-01' });
  expect(seal(text, new Map(), arrangeKind({ kind, values, files: new Map(), locale: 'vi', validUntil: null })).details).not.toHaveProperty('banner');
});
