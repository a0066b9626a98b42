import { v7 as newId } from 'uuid';
import type { OpenScope } from '#platform/db';
import { FaultsError, type Fault } from '#platform/errors';
import { readAll, readText } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { dayBefore, shownDate } from '../dates.js';
import { boardErrors } from './errors.js';

/** Kinds of papers of an editorial board. */
export const paperKinds = { DECISION: 'decision', REGULATION: 'regulation', ASSIGNMENT: 'assignment' } as const;
export type PaperKind = (typeof paperKinds)[keyof typeof paperKinds];

/** What every paper says of itself. */
export interface GivenPaper {
  readonly number: string;
  readonly decidedOn: CivilDate;
  /** Agency or office that signed it. */
  readonly decidedBy: string;
  /** First day in force; the day on which it was signed when left out. */
  readonly startsOn?: CivilDate | null;
  readonly isPublic: boolean;
}

interface PaperInForce {
  readonly id: string;
  readonly startsOn: CivilDate;
}

/** The paper of a kind that no other has ended yet, locked: two of a kind recorded at once stand one after the other. */
export async function lastPaper(scope: OpenScope, kind: PaperKind): Promise<PaperInForce | null> {
  await scope.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`board_paper ${scope.portalId ?? ''}`]);
  const rows: PaperInForce[] = await scope.manager.query(
    `select id, starts_on::text as "startsOn" from board_paper where portal_id = scope.portal() and kind = $1 and ends_on is null`,
    [kind],
  );
  return rows[0] ?? null;
}

export interface PaperToWrite {
  readonly kind: PaperKind;
  readonly text?: string;
  readonly waivesFourEyes?: boolean;
}

interface Recorder {
  readonly holderId: string;
  readonly now: Date;
  readonly today: CivilDate;
}

interface WrittenPaper {
  readonly id: string;
  readonly number: string;
  readonly startsOn: CivilDate;
  /** The one that it ended. */
  readonly before: PaperInForce | null;
}

/**
 * Writes a paper and ends the one of its kind before.
 * @throws FaultsError by field
 */
export async function writePaper(
  scope: OpenScope,
  recorder: Recorder,
  given: GivenPaper,
  { kind, text = '', waivesFourEyes = false }: PaperToWrite,
): Promise<WrittenPaper> {
  const startsOn = given.startsOn ?? given.decidedOn;
  const before = await lastPaper(scope, kind);
  const { number, decidedBy } = readAll({
    number: () => readText('number', given.number, { most: 60, required: true, line: true }),
    decidedBy: () => readText('decidedBy', given.decidedBy, { most: 200, required: true, line: true }),
    days: () => {
      checkDays(given.decidedOn, startsOn, before, kind, recorder.today);
    },
  });

  if (before) await scope.manager.query('update board_paper set ends_on = $2 where portal_id = scope.portal() and id = $1', [before.id, dayBefore(startsOn)]);
  const id = newId();
  await scope.manager.query(
    `insert into board_paper (portal_id, id, kind, number, decided_on, decided_by, starts_on, text, allows_own_approval, is_public, recorded_by, recorded_at)
     values (scope.portal(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, kind, number, given.decidedOn, decidedBy, startsOn, text, waivesFourEyes, given.isPublic, recorder.holderId, recorder.now],
  );
  return { id, number, startsOn, before };
}

/** @throws FaultsError by field */
function checkDays(decidedOn: CivilDate, startsOn: CivilDate, before: PaperInForce | null, kind: PaperToWrite['kind'], today: CivilDate): void {
  const faults: Fault[] = [];
  if (decidedOn > today) faults.push({ field: 'decidedOn', error: boardErrors.PAPER_AHEAD() });
  if (startsOn < decidedOn) faults.push({ field: 'startsOn', error: boardErrors.PAPER_DATES() });
  else if (before && startsOn < before.startsOn) faults.push({ field: 'startsOn', error: boardErrors.PAPER_ORDER({ since: shownDate(before.startsOn) }) });
  if (kind === 'decision' && startsOn > today) faults.push({ field: 'startsOn', error: boardErrors.BOARD_AHEAD({ latest: shownDate(today) }) });
  if (faults.length > 0) throw new FaultsError(faults);
}
