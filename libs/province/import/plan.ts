import type { NewLicence, PortalContact, PortalKind, PortalPalette } from '#units';
import { missingOf } from '../portal/portal-row.js';
import type { ColumnKey } from './columns.js';
import { faultLevel, type RowFault } from './faults.js';
import type { ImportRow } from './read-rows.js';
import { changesOf, type PortalChanges } from './row-changes.js';
import { furtherHosts, hostsOfRow, type RowHosts } from './row-host.js';
import { unitOfRow, type RowUnit, type Say } from './row-unit.js';
import { valuesOfRow, type NewMember, type RowValues } from './row-values.js';
import { Lookup, type KnownPortal, type Snapshot } from './snapshot.js';

/** A portal to be made, with everything that goes into the one transaction. */
export interface PortalSpec {
  readonly unitId: string | null;
  readonly unitCode: string;
  readonly unitName: string;
  readonly provinceCode: string;
  readonly kind: PortalKind;
  readonly state: 'planned' | 'open';
  readonly superiorName: string;
  readonly bannerLine: string;
  readonly palette: PortalPalette;
  readonly contact: PortalContact;
  readonly host: string;
  readonly hostBecause: string | null;
  readonly furtherHosts: readonly string[];
  readonly licence: NewLicence | null;
  readonly members: readonly NewMember[];
  /** Person who answers for the invitations; null when nobody is invited. */
  readonly grantedBy: string | null;
}

export type RowAction = 'create' | 'change' | 'unchanged' | 'error';

export interface PlannedRow {
  readonly number: number;
  readonly action: RowAction;
  readonly unitCode: string;
  readonly unitName: string;
  readonly host: string;
  /** The portal that is there, or the id that the new one gets. */
  readonly portalId: string | null;
  readonly faults: readonly RowFault[];
  readonly create: PortalSpec | null;
  readonly change: PortalChanges | null;
}

/** A row while it is looked at. */
export interface Draft {
  readonly row: ImportRow;
  readonly faults: RowFault[];
  readonly say: Say;
  readonly unit: RowUnit | null;
  readonly values: RowValues;
}

/**
 * What an import would do, row by row in the order of the file. Nothing is written.
 * @param newId gives the ids of portals to be made: they are fixed here, so running twice makes none twice
 */
export function planImport(rows: readonly ImportRow[], snapshot: Snapshot, newId: () => string): PlannedRow[] {
  const lookup = new Lookup(snapshot);
  const drafts = rows.map((row): Draft => {
    const faults = [...row.faults];
    const say: Say = (code, key, details) => void faults.push({ code, key, ...(details ? { details } : {}) });
    return { row, faults, say, unit: unitOfRow(row, lookup, say), values: valuesOfRow(row, lookup.today, say) };
  });
  refuseTwice(drafts);
  const claimed = new Map<string, number>();
  const domains = new Map<string, readonly string[]>();
  const planned = new Map<Draft, PlannedRow>();
  // Provinces first: what stands under one needs its domain.
  const inOrder = [...drafts].sort((one, other) => Number(other.unit?.kind === 'province') - Number(one.unit?.kind === 'province'));
  for (const draft of inOrder) planned.set(draft, planRow(draft, lookup, { claimed, domains, newId }));
  return drafts.flatMap((draft) => planned.get(draft) ?? []);
}

interface Common {
  /** Row by host that it takes. */
  readonly claimed: Map<string, number>;
  /** Hosts of the portals of provinces that this import makes. */
  readonly domains: Map<string, readonly string[]>;
  readonly newId: () => string;
}

function planRow(draft: Draft, lookup: Lookup, common: Common): PlannedRow {
  const { row, faults, unit, values } = draft;
  const shown = { number: row.number, unitCode: unit?.code ?? textOf(row, 'unitCode'), unitName: unit?.name ?? textOf(row, 'unitName'), faults };
  const nothing = { create: null, change: null };
  const there = unit?.id ? portalOfRow(draft, lookup.portals(unit.id)) : null;
  if (!unit || there === 'refused' || faults.some((fault) => fault.code === 'IMPORT_DUPLICATE_UNIT')) {
    return { ...shown, ...nothing, action: 'error', host: '', portalId: null };
  }
  checkKind(draft, unit);
  if (there) {
    const further = furtherHosts(row, unit, domainsOf(unit, lookup, common), draft.say) ?? [];
    const change = changesOf(draft, there, further, lookup);
    const action = isFaulty(faults) ? 'error' : change ? 'change' : 'unchanged';
    return { ...shown, action, host: there.host, portalId: there.id, create: null, change: action === 'change' ? change : null };
  }
  const hosts = hostsOfRow(row, unit, domainsOf(unit, lookup, common), lookup, draft.say);
  if (hosts) claimHosts(draft, hosts, lookup, common);
  checkOpening(draft, unit);
  if (values.members.length > 0 && !lookup.answering.has(unit.provinceCode)) draft.say('IMPORT_NOBODY_ANSWERS', 'headName');
  if (!hosts || isFaulty(faults)) return { ...shown, ...nothing, action: 'error', host: hosts?.host ?? '', portalId: null };
  if (unit.kind === 'province') common.domains.set(unit.code, [hosts.host, ...hosts.further]);
  return { ...shown, ...nothing, action: 'create', host: hosts.host, portalId: common.newId(), create: specOf(unit, values, hosts, lookup) };
}

function textOf(row: ImportRow, key: ColumnKey): string {
  return row.cells.get(key)?.text ?? '';
}

function claimHosts({ row, say }: Draft, hosts: RowHosts, lookup: Lookup, { claimed }: Common): void {
  for (const host of [hosts.host, ...hosts.further]) {
    const key = host === hosts.host ? 'host' : 'furtherHosts';
    const first = claimed.get(host);
    if (lookup.hosts.has(host)) say('IMPORT_HOST_TAKEN', key);
    else if (first !== undefined) say('IMPORT_DUPLICATE_HOST', key, { row: first });
    else claimed.set(host, row.number);
  }
}

function specOf(unit: RowUnit, values: RowValues, hosts: RowHosts, lookup: Lookup): PortalSpec {
  const isProvince = unit.kind === 'province';
  const grantedBy = lookup.answering.get(unit.provinceCode) ?? null;
  return {
    unitId: unit.id,
    unitCode: unit.code,
    unitName: unit.name,
    provinceCode: unit.provinceCode,
    kind: values.kind ?? (isProvince ? 'portal' : 'component'),
    state: values.state ?? 'planned',
    superiorName: isProvince ? '' : (lookup.unit(unit.provinceCode)?.name ?? ''),
    bannerLine: values.bannerLine ?? '',
    palette: values.palette ?? (isProvince ? 'red' : unit.kind === 'department' ? 'navy' : 'blue'),
    contact: { address: '', phone: '', email: '', responsible: '', ...values.contact },
    host: hosts.host,
    hostBecause: hosts.because,
    furtherHosts: hosts.further,
    licence: values.licence ?? null,
    members: grantedBy === null ? [] : values.members,
    grantedBy: values.members.length > 0 ? grantedBy : null,
  };
}

/** The same unit in two rows: the first counts, the others are refused. */
function refuseTwice(drafts: readonly Draft[]): void {
  const seen = new Map<string, Draft>();
  for (const draft of drafts) {
    if (!draft.unit) continue;
    const first = seen.get(draft.unit.code);
    if (!first) seen.set(draft.unit.code, draft);
    else if (draft.unit.id === null && first.unit?.name !== draft.unit.name) draft.say('IMPORT_CODE_TAKEN', 'unitCode', { code: draft.unit.code });
    else draft.say('IMPORT_DUPLICATE_UNIT', 'unitCode', { row: first.row.number });
  }
}

function checkKind({ values, say }: Draft, unit: RowUnit): void {
  if (values.kind && (values.kind === 'portal') !== (unit.kind === 'province')) say('IMPORT_KIND_WRONG', 'kind');
}

/** An open portal shows from its first day what the law asks of a home page. */
function checkOpening({ values, say }: Draft, { name }: RowUnit): void {
  const missing = values.state === 'open' ? missingOf({ contact: values.contact, name }) : [];
  if (missing.length > 0) say('IMPORT_STATE_INCOMPLETE', 'state', { missing: missing.join(', ') });
}

/** The portal that the row is about, among those of its unit; null when it is to be made. */
function portalOfRow({ row, say }: Draft, portals: readonly KnownPortal[]): KnownPortal | null | 'refused' {
  const host = textOf(row, 'host').toLowerCase();
  const live = portals.filter((portal) => portal.state !== 'closed');
  const found = portals.find((portal) => portal.hosts.includes(host)) ?? (live.length === 1 ? live[0] : undefined);
  if (found ? found.state === 'closed' : portals.length > 0 && live.length === 0) say('IMPORT_PORTAL_CLOSED', 'unitCode');
  else if (!found && live.length > 1) say('IMPORT_PORTALS_SEVERAL', 'host');
  else return found ?? null;
  return 'refused';
}

function domainsOf(unit: RowUnit, lookup: Lookup, { domains }: Common): readonly string[] {
  if (unit.kind === 'province') return [];
  const made = domains.get(unit.provinceCode);
  if (made) return made;
  const province = lookup.unit(unit.provinceCode);
  const portal = province && lookup.portals(province.id).find((each) => each.kind === 'portal' && each.state !== 'closed');
  return portal ? [portal.host, ...portal.hosts.filter((host) => host !== portal.host)] : [];
}

function isFaulty(faults: readonly RowFault[]): boolean {
  return faults.some((fault) => faultLevel(fault) === 'error');
}
