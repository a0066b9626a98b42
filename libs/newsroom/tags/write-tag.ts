import { v7 as newId } from 'uuid';
import { slugify, type TagSort } from '#delivery';
import { demand, recordAct } from '#people';
import type { OpenScope } from '#platform/db';
import { commonErrors, FaultsError, type Fault } from '#platform/errors';
import { readText } from '#platform/http';
import { civilDateOf, type CivilDate, type Clock } from '#platform/time';
import { lockSections } from '#units';
import { freeAddress } from '#web/wire';
import { tagErrors } from './tag-errors.js';
import { tagsOf, type TagRow } from './tags-of.js';

/** What a form says of a tag. */
export interface TagForm {
  /** The tag to change; left out: a new one. */
  readonly tagId?: string | null;
  readonly sort: TagSort;
  readonly name: string;
  /** The same in English; left out: as it is, empty: none. */
  readonly nameEn?: string | null;
  readonly summary?: string | null;
  readonly opensOn?: CivilDate | null;
  readonly closesOn?: CivilDate | null;
}

const longestName = 120;
const longestSummary = 500;
/** Tags of one portal: a list beyond this helps nobody. */
const most = 200;

/**
 * Opens a campaign or programme, or gives one another name or other days. Sort and address of one that is there stay.
 * @throws FaultsError by field, FORBIDDEN, NOT_FOUND, TAGS_MOST
 */
export async function writeTag(scope: OpenScope, clock: Clock, form: TagForm): Promise<void> {
  const at = clock.now();
  await demand(scope, civilDateOf(at), 'section', 'change');
  await lockSections(scope);
  const there = await tagsOf(scope);
  const before = form.tagId == null ? null : there.find(({ id }) => id === form.tagId);
  if (before === undefined) throw commonErrors.NOT_FOUND();
  const { name, nameEn, summary, opensOn, closesOn } = read(form, there, before);
  if (before) {
    await scope.manager.query(
      'update tag set name = $2, summary = $3, opens_on = $4, closes_on = $5, name_en = $6 where portal_id = scope.portal() and id = $1',
      [before.id, name, summary, opensOn, closesOn, nameEn],
    );
    await recordAct(scope, {
      act: 'tag.change',
      subjectType: 'tag',
      subjectId: before.id,
      at,
      details: { renamed: name !== before.name || nameEn !== before.nameEn, opensOn, closesOn, opensOnBefore: before.opensOn, closesOnBefore: before.closesOn },
    });
    return;
  }
  if (there.length >= most) throw tagErrors.TAGS_MOST({ max: most });
  const id = newId();
  const slug = freeAddress(slugify(name), new Set(there.map((each) => each.slug)));
  await scope.manager.query(
    'insert into tag (portal_id, id, sort, slug, name, summary, opens_on, closes_on, name_en) values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8)',
    [id, form.sort, slug, name, summary, opensOn, closesOn, nameEn],
  );
  await recordAct(scope, { act: 'tag.add', subjectType: 'tag', subjectId: id, at, details: { slug, sort: form.sort, opensOn, closesOn } });
}

/** Removes a tag that no item bears. @throws FORBIDDEN, NOT_FOUND, TAG_IN_USE */
export async function removeTag(scope: OpenScope, clock: Clock, tagId: string): Promise<void> {
  const at = clock.now();
  await demand(scope, civilDateOf(at), 'section', 'change');
  await lockSections(scope);
  const [tag] = await tagsOf(scope, tagId);
  if (!tag) throw commonErrors.NOT_FOUND();
  if (tag.items > 0) throw tagErrors.TAG_IN_USE();
  await scope.manager.query('delete from tag where portal_id = scope.portal() and id = $1', [tag.id]);
  await recordAct(scope, { act: 'tag.remove', subjectType: 'tag', subjectId: tag.id, at, details: { slug: tag.slug } });
}

function read(form: TagForm, there: readonly TagRow[], before: TagRow | null): Pick<TagRow, 'name' | 'nameEn' | 'summary' | 'opensOn' | 'closesOn'> {
  const faults: Fault[] = [];
  const name = readText('name', form.name, { most: longestName, required: true, line: true });
  const nameEn = form.nameEn == null ? (before?.nameEn ?? '') : readText('nameEn', form.nameEn, { most: longestName, line: true });
  const summary = readText('summary', form.summary ?? '', { most: longestSummary });
  const [opensOn, closesOn] = [form.opensOn ?? null, form.closesOn ?? null];
  const taken = there.some((each) => each.id !== before?.id && each.name.toLowerCase() === name.toLowerCase());
  if (!/\p{L}/u.test(name)) faults.push({ field: 'name', error: tagErrors.TAG_NAME({ max: longestName }) });
  else if (taken) faults.push({ field: 'name', error: tagErrors.TAG_NAME_TAKEN() });
  if (opensOn && closesOn && closesOn < opensOn) faults.push({ field: 'closesOn', error: tagErrors.TAG_DATES() });
  if (faults.length > 0) throw new FaultsError(faults);
  return { name, nameEn, summary, opensOn, closesOn };
}
