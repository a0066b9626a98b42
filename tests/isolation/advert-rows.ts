import { v7 as newId } from 'uuid';
import type { World, WorldPortal } from '../support/world.js';
import type { TableExpectation } from './table-expectation.js';

const here = 't.portal_id = :portal';
const below = 't.portal_id = any (:portals)';

/** Tables of the book of paid banners; see expectations.ts for how they are read. */
export const advertTables: Readonly<Record<string, TableExpectation>> = {
  'public.advert_contract': {
    kind: 'portal',
    policies: { advert_contract_editing: 'all to editing', advert_contract_supervision: 'select to supervision' },
    access: {
      editing: { grants: 'select, insert, update(advertiser, ends_on, number, price, starts_on)', rows: here },
      // Who pays by which contract stands on the page; the price does not.
      supervision: { grants: 'select(advertiser, ends_on, id, number, portal_id, starts_on)', rows: { select: below } },
    },
  },
  'public.advert_receipt': {
    kind: 'portal',
    policies: { advert_receipt_editing: 'all to editing, jobs', advert_receipt_supervision: 'select to supervision' },
    access: {
      editing: { grants: 'select, insert, update(reason, state)', rows: here },
      jobs: { grants: 'select(amount, portal_id, received_on, state)', rows: { select: here, insert: here, update: here, updated: here, delete: here } },
      supervision: { grants: 'select(contract_id, id, portal_id)', rows: { select: below } },
    },
  },
  'public.advert_estimate': {
    kind: 'portal',
    policies: { advert_estimate_editing: 'all to editing, jobs', advert_estimate_supervision: 'select to supervision' },
    access: {
      editing: { grants: 'select, insert', rows: here },
      jobs: { grants: 'select(amount, id, portal_id, recorded_at, year)', rows: { select: here, insert: here, update: here, updated: here, delete: here } },
      // The decision by which it was set; its amount stands in the ledger.
      supervision: { grants: 'select(because, id, portal_id)', rows: { select: below } },
    },
  },
};

interface Marked extends WorldPortal {
  readonly publicMark: string;
  readonly privateMark: string;
  readonly authorId: string;
}

export interface AdvertIds {
  readonly contractId: string;
  readonly receiptId: string;
}

/** A contract of a portal with money that came in for it. */
export async function contractIn(world: World, portal: WorldPortal, authorId: string, mark: string, advertiser = mark): Promise<AdvertIds> {
  const [contractId, receiptId] = [newId(), newId()];
  await world.rows(
    `insert into advert_contract (portal_id, id, number, advertiser, price, starts_on, ends_on, recorded_by, recorded_at)
     values ($1, $2, $3, $4, 5000000, '2026-01-01', '2026-12-31', $5, now())`,
    [portal.id, contractId, `HĐ ${contractId}`, `Bên ${advertiser}`, authorId],
  );
  await world.rows(
    `insert into advert_receipt (portal_id, id, contract_id, received_on, amount, voucher, state, recorded_by) values ($1, $2, $3, '2026-02-01', 1000000, $4, 'received', $5)`,
    [portal.id, receiptId, contractId, `PT ${mark}`, authorId],
  );
  return { contractId, receiptId };
}

/** The book of a portal: who pays, and the decision on an estimate, are no secret to who supervises; what came in is. */
export async function advertsOf(world: World, { publicMark, privateMark, authorId, ...portal }: Marked): Promise<AdvertIds> {
  await world.rows(
    `insert into advert_estimate (portal_id, year, amount, because, recorded_by, recorded_at) values ($1, 2026, 9000000, $2, $3, '2026-01-02T00:00:00Z')`,
    [portal.id, `QĐ ${publicMark}`, authorId],
  );
  return contractIn(world, portal, authorId, privateMark, publicMark);
}
