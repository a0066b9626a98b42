/**
 * What the real steps leave behind of stories, as statements over a table of stories: the item without its words, the steps that facts
 * name, the facts, the work that waits. tests/long/bulk-facts.spec.ts proves it equal to the real path.
 */

/** The reason that every withdrawal of a story has. */
export const reason = 'Đăng nhầm';

const minute = 60_000;
const day = 86_400_000;
const zone = 7 * 60 * minute;
const dates = new Map();

/** Civil day in Việt Nam. @param {number} at */
export function civilDay(at) {
  const number = Math.floor((at + zone) / day);
  let date = dates.get(number);
  if (!date) dates.set(number, (date = new Date(number * day).toISOString().slice(0, 10)));
  return date;
}

/** Bytes that sealing makes of a paragraph of plain letters: its HTML and its text. */
const markup = '<p></p>'.length;

/** A line of COPY into a table of stories. @param {import('./stories.js').Story} story */
export function storyLine({ portal, kind, section, topic, letters, submitted, approved, published, withdrawn }) {
  const known = (at) => (at ? String(at) : '\\N');
  return `${portal}\t${kind}\t${section}\t${topic ?? '\\N'}\t${letters}\t${submitted}\t${known(approved)}\t${known(published)}\t${known(withdrawn)}\n`;
}

/** Facts of a story, each with the instant whose day it belongs to. @param {import('./stories.js').Story} story @param {(measure: string, at: number, amount: number) => void} tell */
export function factsOf({ letters, submitted, approved, published, withdrawn }, tell) {
  tell('text_bytes', submitted, 2 * letters + markup);
  if (approved) tell('items_approved', approved, 1);
  const taken = approved && Math.floor((approved - submitted) / minute);
  if (taken > 0) tell('approval_minutes', approved, taken);
  if (published) tell('items_published', published, 1);
  if (!withdrawn) return;
  tell('items_published', published, -1);
  tell('items_withdrawn', withdrawn, 1);
}

/** Portals of a load by their place in its list. */
export const placeTable = `create unlogged table story_place (number integer primary key, portal_id uuid, sections uuid[], editor uuid, head uuid)`;
export const fillPlaces = `insert into story_place select * from json_to_recordset($1) as p (number integer, portal_id uuid, sections uuid[], editor uuid, head uuid)`;

export const storyTable = (name) => `create unlogged table ${name} (
  portal integer, kind text, section integer, topic text, letters integer, submitted bigint, approved bigint, published bigint, withdrawn bigint,
  item uuid default uuidv7(), revision uuid default uuidv7(), submit_id uuid default uuidv7(), approve_id uuid default uuidv7(), publish_id uuid default uuidv7(), withdraw_id uuid default uuidv7())`;
export const storyColumns = 'portal, kind, section, topic, letters, submitted, approved, published, withdrawn';

const instant = (at) => `to_timestamp(${at} / 1000.0)`;
const dayOf = (at) => `(date '1970-01-01' + ((${at} + ${zone}) / ${day})::integer)`;
const of = (name) => `from ${name} s join story_place p on p.number = s.portal`;

/** Statements that fill a table from a table of stories, by the table they fill. @returns {Record<string, string>} @param {string} name of the table of stories */
export const fillFrom = (name) => ({
  item: `
    insert into item (portal_id, id, kind, state, section_id, topic, author_id, revision_id, public_since, created_at, updated_at)
    select p.portal_id, s.item, s.kind, case when withdrawn is not null then 'withdrawn' when published is not null then 'published' when approved is not null then 'approved' else 'submitted' end,
           p.sections[s.section + 1], s.topic, p.editor, s.revision, case when withdrawn is null then ${dayOf('published')} end,
           ${instant('submitted')}, ${instant('coalesce(withdrawn, published, approved, submitted)')} ${of(name)}`,
  step_record: `
    insert into step_record (portal_id, id, subject_type, subject_id, step, from_state, to_state, person_id, revision_id, reason, at)
    select p.portal_id, t.id, 'item', s.item, t.step, t.from_state, t.to_state, t.person, s.revision, t.reason, ${instant('t.at')} ${of(name)}
    cross join lateral (values
      (s.submit_id, 'submit', 'draft', 'submitted', p.editor, null, s.submitted), (s.approve_id, 'approve', 'submitted', 'approved', p.head, null, s.approved),
      (s.publish_id, 'publish', 'approved', 'published', p.head, null, s.published), (s.withdraw_id, 'withdraw', 'published', 'withdrawn', p.head, '${reason}', s.withdrawn)
    ) t (id, step, from_state, to_state, person, reason, at) where t.at is not null`,
  fact: `
    insert into fact (portal_id, belongs_on, entered_on, measure, dimensions, amount, subject_type, subject_id, step_id, folded)
    select p.portal_id, f.belongs_on, f.entered_on, f.measure, f.dimensions, f.amount, 'item', s.item, f.step, true ${of(name)}
    cross join lateral (select jsonb_build_object('kind', s.kind, 'section', p.sections[s.section + 1]) as inside,
      jsonb_build_object('kind', s.kind, 'section', p.sections[s.section + 1], 'topic', coalesce(s.topic, 'other'), 'mark', 'own') as outside,
      ${dayOf('s.submitted')} as submitted_on, ${dayOf('s.approved')} as approved_on, ${dayOf('s.published')} as published_on, ${dayOf('s.withdrawn')} as withdrawn_on offset 0) d
    cross join lateral (values
      (s.submit_id, 'text_bytes', submitted_on, submitted_on, '{}', 2 * s.letters + ${markup}),
      (s.approve_id, 'items_approved', approved_on, approved_on, inside, 1), (s.approve_id, 'approval_minutes', approved_on, approved_on, inside, (s.approved - s.submitted) / ${minute}),
      (s.publish_id, 'items_published', published_on, published_on, outside, 1),
      (s.withdraw_id, 'items_published', published_on, withdrawn_on, outside, -1), (s.withdraw_id, 'items_withdrawn', withdrawn_on, withdrawn_on, outside, 1)
    ) f (step, measure, belongs_on, entered_on, dimensions, amount) where f.entered_on is not null and f.amount <> 0`,
  work_item: `
    insert into work_item (portal_id, subject_type, subject_id, step, since)
    select p.portal_id, 'item', s.item, case when approved is null then 'approve' else 'publish' end, ${instant('coalesce(approved, submitted)')} ${of(name)} where published is null`,
});
