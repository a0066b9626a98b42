import { v7 as newId } from 'uuid';
import { contractIn, type AdvertIds } from './advert-rows.js';
import type { CallerName } from './callers.js';
import type { Case, Ground } from './case.js';

const endpoint = '/manage/graphql' as const;
/** The accounts of a portal are its own: who administers from above reads figures. */
const keepers: readonly CallerName[] = ['board_head', 'head_above', 'portal_admin', 'admin_in_two_portals'];
const fresh = ({ province: { world }, caller: { home } }: Ground): Promise<AdvertIds> => contractIn(world, home, home.authorId, 'mới');

const readers: readonly CallerName[] = [...keepers, 'auditor', 'auditor_of_province'];
const list: Case = {
  endpoint,
  ids: ['portalId', 'after'],
  values: ['year', 'first'],
  allowed: readers,
  own: ({ caller }) => ({ portalId: caller.home.id, year: 2026 }),
};

/** Operations on the book of paid banners. */
export const advertCases: Readonly<Record<string, Case>> = {
  advertBook: {
    endpoint,
    ids: ['portalId'],
    values: ['year'],
    allowed: readers,
    own: ({ caller }) => ({ portalId: caller.home.id, year: 2026 }),
  },
  advertContracts: list,
  advertReceipts: list,
  keepAdvertContract: {
    endpoint,
    ids: ['input.portalId', 'input.contractId'],
    values: ['input.number', 'input.advertiser', 'input.price', 'input.startsOn', 'input.endsOn'],
    allowed: keepers,
    own: async (ground) => {
      const { contractId } = await fresh(ground);
      const contract = { number: `HĐ ${newId()}`, advertiser: 'Bên mới', price: '7.000.000', startsOn: '2026-01-01', endsOn: '2026-06-30' };
      return { input: { portalId: ground.caller.home.id, contractId, ...contract } };
    },
  },
  recordAdvertReceipt: {
    endpoint,
    ids: ['input.portalId', 'input.contractId'],
    values: ['input.receivedOn', 'input.amount', 'input.voucher'],
    allowed: keepers,
    own: async (ground) => {
      const { contractId } = await fresh(ground);
      return { input: { portalId: ground.caller.home.id, contractId, receivedOn: '2026-03-01', amount: '1.000', voucher: '7' } };
    },
  },
  cancelAdvertReceipt: {
    endpoint,
    ids: ['input.portalId', 'input.receiptId'],
    values: ['input.reason'],
    allowed: keepers,
    own: async (ground) => ({ input: { portalId: ground.caller.home.id, receiptId: (await fresh(ground)).receiptId, reason: 'Ghi nhầm' } }),
  },
  setAdvertEstimate: {
    endpoint,
    ids: ['input.portalId'],
    values: ['input.year', 'input.amount', 'input.because'],
    allowed: keepers,
    own: ({ caller }) => ({ input: { portalId: caller.home.id, year: 2027, amount: '8.000.000', because: 'QĐ 1' } }),
  },
};
