import { recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { readAll, readText } from '#platform/http';
import type { PortalContact, PortalEmblem, PortalPalette } from '#units';
import { readEmail, readPhone } from '../contact.js';

/** Look and words of a portal as they are to be. */
export interface PortalChange {
  readonly name: string;
  readonly superiorName: string;
  readonly bannerLine: string;
  readonly palette: PortalPalette;
  readonly emblem: PortalEmblem;
  readonly contact: Required<PortalContact>;
}

interface Before extends Omit<PortalChange, 'contact'> {
  contact: Partial<PortalContact>;
}

/**
 * Writes name, look and contact of the scope's portal; all of it is public. The audit says which fields changed, not the
 * words.
 * @throws FaultsError by field
 */
export async function changePortal(scope: OpenScope, at: Date, given: PortalChange): Promise<void> {
  const line =
    (field: string, text: string, most: number, required = false): (() => string) =>
    () =>
      readText(field, text, { most, required, line: true });
  const read = readAll({
    name: line('name', given.name, 200, true),
    superiorName: line('superiorName', given.superiorName, 200),
    bannerLine: line('bannerLine', given.bannerLine, 200),
    contact: () =>
      readAll({
        address: line('contact.address', given.contact.address, 300),
        phone: () => readPhone('contact.phone', given.contact.phone),
        fax: () => readPhone('contact.fax', given.contact.fax),
        email: () => readEmail('contact.email', given.contact.email),
        responsible: line('contact.responsible', given.contact.responsible, 200),
      }),
  });
  const change: PortalChange = { ...read, palette: given.palette, emblem: given.emblem };
  const [before] = await scope.manager.query<Before[]>(
    `select name, superior_name as "superiorName", banner_line as "bannerLine", palette, emblem, contact from portal where portal_id = scope.portal() for update`,
  );
  const changed = before ? changedFields(before, change) : [];
  if (changed.length === 0) return;
  await scope.manager.query(
    `update portal set name = $1, superior_name = $2, banner_line = $3, palette = $4, emblem = $5, contact = $6 where portal_id = scope.portal()`,
    [change.name, change.superiorName, change.bannerLine, change.palette, change.emblem, JSON.stringify(change.contact)],
  );
  const details = { fields: changed.join(','), paletteBefore: before?.palette ?? null, palette: change.palette };
  await recordAct(scope, { act: 'portal.change', subjectType: 'portal', subjectId: scope.portalId ?? '', at, details });
}

function changedFields(before: Before, after: PortalChange): string[] {
  const plain = (['name', 'superiorName', 'bannerLine', 'palette', 'emblem'] as const).filter((field) => before[field] !== after[field]);
  const contact = (['address', 'phone', 'fax', 'email', 'responsible'] as const).filter((field) => (before.contact[field] ?? '') !== after.contact[field]);
  return [...plain, ...contact.map((field) => `contact.${field}`)];
}
