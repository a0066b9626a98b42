import { isId, type OpenScope } from '#platform/db';

/** Ways in which items go to the public. */
export const presets = { ONE_PERSON: 'one_person', APPROVE: 'approve', APPRAISE: 'appraise', SPOKESPERSON: 'spokesperson' } as const;
export type Preset = (typeof presets)[keyof typeof presets];

/** A rule as it holds for an item; deadlines in working days, null where none is set. */
export interface ProcessRule {
  readonly preset: Preset;
  readonly appraiseDays: number | null;
  readonly approveDays: number | null;
  readonly publishDays: number | null;
  /** Working days for the approval after an urgent publication; null: nothing is published before it is approved. */
  readonly urgentDays: number | null;
}

/** Where a portal decided nothing: author and approver differ, without deadlines. */
const usual: ProcessRule = { preset: 'approve', appraiseDays: null, approveDays: null, publishDays: null, urgentDays: null };

/**
 * The rule of the scope's portal that is closest to a section and a kind: of both, of the section, of the kind, of all. A kind that is the
 * spokesperson's goes before the section: where it stands makes nobody else its approver.
 */
export async function ruleFor(scope: OpenScope, sectionId: string, kind: string): Promise<ProcessRule> {
  const rows: ProcessRule[] = await scope.manager.query(
    `select preset, appraise_days as "appraiseDays", approve_days as "approveDays", publish_days as "publishDays", urgent_days as "urgentDays" from process_rule
     where portal_id = scope.portal() and ended_at is null and (section_id is null or section_id = $1) and (kind is null or kind = $2)
     order by section_id is null or kind is null, kind is null or preset <> 'spokesperson', section_id is null, kind is null limit 1`,
    [sectionId, kind],
  );
  return rows[0] ?? usual;
}

/** A rule in force, as its administrators see it. */
export interface StandingRule extends ProcessRule {
  readonly id: string;
  readonly section: { readonly id: string; readonly slug: string; readonly name: string } | null;
  readonly kind: string | null;
  readonly approveDays: number;
  readonly publishDays: number;
  readonly setAt: Date;
}

/** Rules of the scope's portal that are in force, the one for all first; or the one of this id. */
export async function rulesOf(scope: OpenScope, id?: string): Promise<StandingRule[]> {
  if (id !== undefined && !isId(id)) return [];
  return scope.manager.query(
    `select r.id, r.kind, r.preset, r.appraise_days as "appraiseDays", r.approve_days as "approveDays", r.publish_days as "publishDays", r.urgent_days as "urgentDays", r.set_at as "setAt",
            case when s.id is null then null else jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name) end as section
     from process_rule r left join section s on s.portal_id = r.portal_id and s.id = r.section_id
     where r.portal_id = scope.portal() and r.ended_at is null and ($1::uuid is null or r.id = $1)
     order by r.section_id is not null, s.position, r.kind nulls first, r.id`,
    [id ?? null],
  );
}
