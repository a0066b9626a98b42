import { z } from 'zod';
import { parseCivilDate, type CivilDate } from '#platform/time';

/** Level of a portal (R-001); districts exist only as archives since 2025-07-01 and get no sections of their own. */
export type PortalLevel = 'province' | 'department' | 'commune';

const duty = z.enum(['must', 'should', 'may', 'none']);
const day = z.string().refine((text) => parseCivilDate(text) !== null, 'must be a day, yyyy-mm-dd');
const article = z.strictObject({ instrument: z.string().min(1), article: z.string() });
const amount = z.int().min(0).nullable();

const deadline = z.strictObject({
  amount,
  unit: z.enum(['immediate', 'hour', 'day', 'working_day', 'timely', 'periodic', 'continuous', 'per_law']),
  from: z.string().min(1),
  to: z.string().min(1),
  /** `repealed`: the limit of a text that is gone, kept as a default; `unconfirmed` never turns a portal red by itself. */
  status: z.enum(['in_force', 'repealed', 'practice', 'unconfirmed']),
});

const section = z.strictObject({
  code: z.string().regex(/^S-\d{2}$/, 'must be S- and two digits'),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words of a-z and 0-9 with hyphens'),
  name: z.string().min(1),
  menu: z.string().min(1).max(60).optional(),
  menuEn: z.string().min(1).max(80).optional(),
  order: z.int().positive().optional(),
  levels: z.strictObject({ province: duty, department: duty, commune: duty }),
  validFrom: day.optional(),
  validTo: day.optional(),
  law: z.array(article),
  formerly: z.array(article).optional(),
  deadline: deadline.nullable(),
  content: z.array(z.string().min(1)),
  check: z.strictObject({ id: z.string().regex(/^S-\d{2}$/), severity: z.enum(['error', 'warning']), automatic: z.boolean() }),
});

const version = z.strictObject({
  instrument: z.string().min(1),
  title: z.string().min(1),
  from: day,
  to: day.nullable(),
  text: z.enum(['read', 'not_obtained']),
  note: z.string(),
  sections: z.array(section).min(1),
});

/** How strongly a section is asked of a level. */
export type SectionDuty = z.infer<typeof duty>;

/**
 * A section that the law or common practice asks of portals. `name`: in the law; `menu`: what a reader sees, for sections in which
 * items are listed (the others are filled by parts of their own); `menuEn`: the same in English, ours and not the law's. `law`: articles that ask for it, empty for practice; `formerly`:
 * texts before. Content fields are those that the law names.
 */
export type StatutorySection = z.infer<typeof section>;

/** A version of the law with its sections: what it asks of a portal between two days. */
export type LawVersion = Omit<z.infer<typeof version>, 'from' | 'to'> & { readonly from: CivilDate; readonly to: CivilDate | null };

/** A section as a data folder writes it: what is left out is as in the version after it. */
export type SectionData = Pick<StatutorySection, 'code'> & Partial<StatutorySection>;
export type LawData = Omit<z.infer<typeof version>, 'sections'> & { readonly sections: readonly SectionData[] };

/**
 * Reads versions of the law, the newest first, and fills in what the older ones leave out.
 * @throws Error that names the version, the section and the field of every fault
 */
export function readLaws(data: readonly LawData[]): LawVersion[] {
  const faults: string[] = [];
  const laws: LawVersion[] = [];
  for (const given of data) {
    const after = new Map(laws.at(-1)?.sections.map((each) => [each.code, each]));
    // Dates are of one version alone.
    const whole = given.sections.map((each) => ({ ...after.get(each.code), validFrom: undefined, validTo: undefined, formerly: undefined, ...each }));
    const read = version.safeParse({ ...given, sections: whole });
    if (read.success) laws.push(read.data as LawVersion);
    else faults.push(...read.error.issues.map((issue) => `${given.instrument}, ${placeOf(issue.path, given)}: ${issue.message}`));
  }
  faults.push(...laws.flatMap(doubles), ...strayAddresses(laws), ...laws.flatMap((law, index) => gapBefore(law, laws[index - 1])));
  if (faults.length > 0) throw new Error(`statutory sections: ${String(faults.length)} faults\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return laws;
}

function placeOf(path: readonly PropertyKey[], law: LawData): string {
  const [head, index, ...rest] = path;
  const within = head === 'sections' && typeof index === 'number' ? [law.sections[index]?.code ?? String(index), ...rest] : path;
  return within.map(String).join('.');
}

function doubles(law: LawVersion): string[] {
  return (['code', 'slug'] as const).flatMap((key) =>
    [...Map.groupBy(law.sections, (each) => each[key])]
      .filter(([, group]) => group.length > 1)
      .map(([value]) => `${law.instrument}, ${value}: the ${key} is there twice`),
  );
}

/** An address stays with its code: a portal that follows one version after the other has one section for it. */
function strayAddresses(laws: readonly LawVersion[]): string[] {
  const owners = Map.groupBy(
    laws.flatMap(({ sections }) => sections),
    ({ slug }) => slug,
  );
  return [...owners].flatMap(([slug, sections]) => {
    const codes = [...new Set(sections.map(({ code }) => code))];
    return codes.length > 1 ? [`${slug}: the address of ${codes.join(' and ')}`] : [];
  });
}

/** Days on which no law holds, or two, would leave a portal without rules or with two. */
function gapBefore(law: LawVersion, after: LawVersion | undefined): string[] {
  if (law.to !== null && law.to < law.from) return [`${law.instrument}: it ends before it begins`];
  if (!after) return [];
  const next = law.to && new Date(Date.parse(`${law.to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return next === after.from ? [] : [`${law.instrument}: ends ${law.to ?? 'never'}, but ${after.instrument} begins ${after.from}`];
}
