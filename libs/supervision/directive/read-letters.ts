import { isId, type OpenScope } from '#platform/db';
import type { CivilDate } from '#platform/time';
import type { Letterhead } from './directive.js';
import type { Reason } from './reason.js';

/** What a letter says: all of it as it was when it was sent, but for the name of the portal. */
export interface LetterData {
  readonly portal: string;
  readonly letterhead: Letterhead;
  readonly letterNumber: string;
  readonly reasons: readonly Reason[];
  readonly deadline: CivilDate;
  readonly note: string;
  readonly sentAt: Date;
}

const columns = `p.name as portal, d.letterhead, d.letter_number as "letterNumber", d.reasons, d.deadline::text as deadline, d.note, d.sent_at as "sentAt"
  from directive d join portal p on p.portal_id = d.portal_id`;

/** The letter of a directive of the scope's portal; null when there is none of that id. */
export async function letterOf(scope: OpenScope, id: string): Promise<LetterData | null> {
  if (!isId(id)) return null;
  const rows: LetterData[] = await scope.manager.query(`select ${columns} where d.portal_id = scope.portal() and d.id = $1`, [id]);
  return rows[0] ?? null;
}

/** Letters of a round to portals of a supervisor's scope, by the names of the portals. */
export async function lettersOfRound(scope: OpenScope, roundId: string): Promise<LetterData[]> {
  if (!isId(roundId)) return [];
  return scope.manager.query(`select ${columns} where d.portal_id = any ((select scope.portals())::uuid[]) and d.round_id = $1 order by p.name, d.id`, [
    roundId,
  ]);
}
