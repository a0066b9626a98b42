import { recordAudit, type OpenScope } from '#platform/db';
import { commonErrors } from '#platform/errors';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { unitErrors } from '../errors.js';
import type { LawVersion } from './law/law-version.js';
import { lawVersions } from './law/laws.js';
import { planUpgrade, type FollowedSection, type SectionChange, type SectionPlan } from './plan-upgrade.js';
import { levelOf } from './sections-for-level.js';

/**
 * What has to change so that the sections of the scope's portal follow the law of a day; writes nothing.
 * @throws NOT_FOUND without a portal, or before the first law
 */
export async function previewSectionUpgrade(scope: OpenScope, on: CivilDate, laws: readonly LawVersion[] = lawVersions): Promise<SectionPlan> {
  const [portal] = await scope.manager.query<{ portalId: string; follows: string | null; kind: string }[]>(
    `select p.portal_id as "portalId", p.sections_law as follows, u.kind from portal p join unit u on u.id = p.unit_id where p.portal_id = scope.portal()`,
  );
  if (!portal) throw commonErrors.NOT_FOUND();
  const sections: FollowedSection[] = await scope.manager.query(
    `select id, slug, name, position, statutory_code as "statutoryCode", released_by as "releasedBy"
     from section where portal_id = scope.portal() order by position, id`,
  );
  const plan = planUpgrade({ ...portal, level: levelOf(portal.kind), sections }, on, laws);
  if (!plan) throw commonErrors.NOT_FOUND();
  return plan;
}

/**
 * Applies exactly what was previewed, in the open scope's transaction, and writes one audit line. Nothing is removed.
 * @throws SECTIONS_UPGRADE_STALE when the plan of now is another, or for a version that is not in force
 */
export async function upgradeSections(
  scope: OpenScope,
  clock: Clock,
  seen: { readonly version: string; readonly fingerprint: string },
  laws: readonly LawVersion[] = lawVersions,
): Promise<SectionPlan> {
  const at = clock.now();
  await lockSections(scope);
  const plan = await previewSectionUpgrade(scope, civilDateOf(at), laws);
  if (plan.law.instrument !== seen.version || plan.fingerprint !== seen.fingerprint) throw unitErrors.SECTIONS_UPGRADE_STALE();
  if (plan.changes.length === 0 && plan.follows === plan.law.instrument) return plan;
  await addMissing(
    scope,
    plan.changes.filter(({ kind }) => kind === 'added'),
  );
  for (const change of plan.changes) await apply(scope, change, plan.law.instrument);
  await scope.manager.query('update portal set sections_law = $1 where portal_id = scope.portal()', [plan.law.instrument]);
  await recordAudit(scope, {
    act: 'section.upgrade',
    subjectType: 'portal',
    subjectId: scope.portalId ?? '',
    at,
    details: { from: plan.follows, to: plan.law.instrument, changes: plan.changes.length, plan: plan.fingerprint },
  });
  return plan;
}

/** Lets one change of the portal's sections at a time through, without holding up those who write items. */
export async function lockSections(scope: OpenScope): Promise<void> {
  await scope.manager.query('select 1 from portal where portal_id = scope.portal() for no key update');
}

/** Most of what a new law brings: one statement for all of it, as a whole province upgrades at once. */
async function addMissing(scope: OpenScope, added: readonly SectionChange[]): Promise<void> {
  if (added.length === 0) return;
  await scope.manager.query(
    `insert into section (portal_id, slug, name, position, statutory_code, in_menu, name_en)
     select scope.portal(), s.* from unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::boolean[], $6::text[]) as s`,
    [
      added.map(({ slug }) => slug),
      added.map(({ name }) => name),
      added.map(({ position }) => position),
      added.map(({ code }) => code),
      added.map(({ holdsItems }) => holdsItems),
      added.map(({ nameEn }) => nameEn),
    ],
  );
}

async function apply(scope: OpenScope, { kind, code, sectionId, newName, nameEn, position }: SectionChange, law: string): Promise<void> {
  const set = (assignments: string, values: readonly unknown[]): Promise<unknown> =>
    scope.manager.query(`update section set ${assignments} where portal_id = scope.portal() and id = $1`, [sectionId, ...values]);
  switch (kind) {
    case 'added':
      return;
    case 'adopted':
      // what the portal called it in English itself stays
      await set(`statutory_code = $2, released_by = null, opens_on = null, closes_on = null, name_en = coalesce(nullif(name_en, ''), $3)`, [code, nameEn]);
      return;
    case 'renamed':
      await set('name = $2', [newName]);
      return;
    case 'moved':
      await set('position = $2', [position]);
      return;
    case 'released':
      await set('released_by = $2', [law]);
  }
}
