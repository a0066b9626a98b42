import { bannerSlots } from '#delivery';
import type { KindField, KindOfItem, KindRule, PagePart } from './kind-data.js';

/** What the form of a folder cannot say of itself: names that do not fit together. */
export function kindFaults(kind: KindOfItem): string[] {
  const names = kind.fields.map((field) => field.name);
  const known = new Set(names);
  const unknown = (where: string, used: readonly string[]): string[] =>
    used.filter((name) => !known.has(name)).map((name) => `${where} names ${name}, which is no field`);
  const doubles = names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two fields are called ${name}`);
  const shown = new Set(kind.page.flatMap(fieldsOf));
  return [
    ...doubles,
    ...kind.fields.flatMap(fieldFaults),
    ...unknown('card', kind.card),
    ...unknown('page', [...shown]),
    ...kind.rules.flatMap((rule) => shapeFaults(kind, rule)),
    ...bannerFaults(kind),
    ...clockFaults(kind),
    ...kind.rules.flatMap((rule) => unknown(`rule ${rule.rule}`, [...rule.fields, ...(rule.when ?? [])])),
    ...names.filter((name) => !shown.has(name)).map((name) => `${name} does not stand on the page`),
    ...(kind.needsText !== false && !kind.page.some(({ part }) => part === 'body' || part === 'quote') ? ['the text does not stand on the page'] : []),
  ];
}

/** What says where a banner stands has its form. */
function bannerFaults({ banner, fields }: KindOfItem): string[] {
  if (!banner) return [];
  const field = (name: string): KindField | undefined => fields.find((each) => each.name === name);
  const types = { slot: 'choice', rank: 'number', picture: 'file', link: 'link', starts: 'date', ends: 'date' } as const;
  const parts = Object.entries(types).map(([part, type]) => ({ part, type, of: field(banner[part as keyof typeof types]) }));
  const slots = field(banner.slot)?.choices?.map(({ code }) => code) ?? [];
  return [
    ...parts.filter(({ of, type }) => of?.type !== type).map(({ part, type }) => `banner: ${part} is no ${type}`),
    ...(banner.paid === (field(banner.contract ?? '')?.type === 'text') ? [] : ['banner: what is paid for has a contract, and nothing else has']),
    ...slots.filter((code) => !bannerSlots.some((slot) => slot === code)).map((code) => `banner: there is no place ${code}`),
  ];
}

function clockFaults({ clock, spoken, fields }: KindOfItem): string[] {
  if (clock === undefined) return [];
  const isHour = fields.some(({ name, type }) => name === clock && type === 'date_time');
  return isHour && spoken === true ? [] : ["clock: an hour of a kind that is the spokesperson's"];
}

/** Rules that are about fields of one sort. */
function shapeFaults({ fields }: KindOfItem, { rule, fields: named }: KindRule): string[] {
  const of = named.map((name) => fields.find((field) => field.name === name));
  const types = of.map((field) => field?.type);
  if (rule === 'picture' && !of.every((field) => field?.accepts === 'picture')) return ['rule picture is about pictures'];
  if (rule === 'film' && !of.every((field) => field?.accepts === 'video' || field?.type === 'link')) return ['rule film is about films and links'];
  if (rule === 'follow' && !(types.length > 0 && types.every((type) => type === 'link'))) return ['rule follow is about links'];
  return rule === 'review' && !(types[0] === 'date' && types.length === 2) ? ['rule review is about a date and who answers for it'] : [];
}

function fieldFaults({ name, type, choices, columns, accepts }: KindField): string[] {
  return [
    ...((type === 'choice') === (choices !== undefined) ? [] : [`${name}: a choice has choices, and nothing else has`]),
    ...((type === 'rows') === (columns !== undefined) ? [] : [`${name}: rows have columns, and nothing else has`]),
    ...((type === 'file') === (accepts !== undefined) ? [] : [`${name}: a file says what it accepts, and nothing else does`]),
    ...(columns ?? []).filter((column) => (column.type === 'choice') !== (column.choices !== undefined)).map((column) => `${name}.${column.name}: choices`),
  ];
}

function fieldsOf(part: PagePart): string[] {
  switch (part.part) {
    case 'body':
      return [];
    case 'facts':
      return part.fields;
    case 'quote':
      return [part.source, part.link];
    case 'video':
      return [part.field, ...(part.poster ? [part.poster] : []), ...(part.captions ? [part.captions] : [])];
    default:
      return [part.field];
  }
}
