import type { UsableFile } from '#media';
import type { OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { endedNames } from '#units';
import type { Fault } from '../item.js';
import { bodyNode, type Text } from '../text.js';
import { allChecks } from './all-checks.js';
import type { Check, CheckedText, Finding, Known } from './check.js';
import { unitNamesIn } from './ended-units.js';
import { linesOf } from './text-lines.js';

/** What was found, and by which check. */
export interface Found extends Finding {
  readonly check: Check;
}

interface ToCheck {
  readonly kind: string;
  readonly text: Text;
  readonly files: ReadonlyMap<string, UsableFile>;
  readonly today: CivilDate;
}

const nothingKnown: Known = { endedUnits: new Map(), people: [] };

/**
 * What keeps a text from being handed in, whoever or whatever hands it in: `submit` asks, so imports and systems meet it too.
 * @returns faults by field; none when it may go
 */
export function refusals(given: ToCheck): Fault[] {
  const text = prepared(given, nothingKnown);
  return allChecks.filter(({ refuses }) => refuses).flatMap((check) => check.find(text).map(({ field, error }) => ({ field, error })));
}

/** Everything worth a second look, for the writer: refusals and warnings, in the order of the text within each check. */
export async function findings(scope: OpenScope, given: ToCheck): Promise<Found[]> {
  const lines = linesOf(given.text.title, given.text.summary, bodyNode(given.text.body));
  const known: Known = { endedUnits: await endedNames(scope.manager, unitNamesIn(lines), given.today), people: await peopleOf(scope) };
  const text = prepared(given, known);
  return allChecks.flatMap((check) => check.find(text).map((finding) => ({ ...finding, check })));
}

function prepared({ kind, text, files, today }: ToCheck, known: Known): CheckedText {
  const document = bodyNode(text.body);
  return { kind, lines: linesOf(text.title, text.summary, document), document, files, today, known };
}

/** Names as the portal has them: of those who write and decide in it, and of who answers for it ("Trần Văn A, Chủ tịch UBND"). */
async function peopleOf(scope: OpenScope): Promise<string[]> {
  const rows: { name: string }[] = await scope.manager.query(
    `select display_name as name from byline where portal_id = scope.portal()
     union select btrim(split_part(coalesce(contact ->> 'responsible', ''), ',', 1)) from portal where portal_id = scope.portal()`,
  );
  return rows.map(({ name }) => name).filter((name) => name !== '');
}
