import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { atDesk, sendersOf, type Sender } from '#people';
import { inSubtree } from '#platform/db';
import { AppError, commonErrors, FaultsError } from '#platform/errors';
import { readText } from '#platform/http';
import { addDays, civilDateOf, type CivilDate, type Clock } from '#platform/time';
import type { Process } from '#process';
import { directiveErrors } from './errors.js';
import { letterheadOf } from './letter/letterhead.js';
import { reasonsOf, type Reason } from './reason.js';
import { mostDays } from './rules.js';
import { sendDirective } from './send-directive.js';

export interface Urging {
  /** Which portals; left out: every one that is late. */
  readonly portalIds?: readonly string[] | null;
  readonly deadline: CivilDate;
  readonly note: string;
  readonly letterNumber: string;
}

/** What became of it at one portal. */
export interface UrgeOutcome {
  readonly portalId: string;
  readonly directiveId: string | null;
  /** Why nothing was sent; null when it was. */
  readonly refusal: AppError | null;
}

export interface UrgeTools {
  readonly editing: DataSource;
  readonly supervision: DataSource;
  readonly signin: DataSource;
  readonly process: Process;
  readonly clock: Clock;
}

/** As many as a province has portals, and more. */
const mostPortals = 5_000;
/** Transactions at a time, each of its own portal and connection: half of what the pool of a process has. */
const atOnce = 4;

/**
 * Urges the late among the portals that the actor may urge: the figures are read once, then each portal has a transaction of its
 * own, so what one refuses stops no other. A portal that is not theirs answers like one that is not there.
 * @throws FORBIDDEN when they may urge none; FaultsError
 */
export async function urge(tools: UrgeTools, given: Urging): Promise<{ readonly roundId: string; readonly outcomes: readonly UrgeOutcome[] }> {
  const now = tools.clock.now();
  const order = orderOf(given, now);
  const senders = new Map((await sendersOf(tools.signin, now)).map((sender) => [sender.portalId, sender]));
  if (senders.size === 0) throw commonErrors.FORBIDDEN();
  const reasons = await inSubtree(tools.supervision, [...senders.keys()], (scope) => reasonsOf(scope, now));
  const wanted = given.portalIds ? [...new Set(given.portalIds)] : [...reasons.keys()];
  const roundId = newId();
  const outcomes: UrgeOutcome[] = [];
  for (let at = 0; at < wanted.length; at += atOnce) {
    const some = wanted.slice(at, at + atOnce);
    outcomes.push(...(await Promise.all(some.map((id) => urgeOne(tools, id, senders.get(id), reasons.get(id) ?? [], { ...order, roundId })))));
  }
  return { roundId, outcomes };
}

type Order = Omit<Urging, 'portalIds'> & { readonly roundId: string };

async function urgeOne(
  { editing, process, clock }: UrgeTools,
  portalId: string,
  sender: Sender | undefined,
  reasons: readonly Reason[],
  order: Order,
): Promise<UrgeOutcome> {
  if (!sender) return { portalId, directiveId: null, refusal: commonErrors.NOT_FOUND() };
  const letter = { ...order, fromPortalId: sender.fromPortalId, letterhead: letterheadOf(sender), reasons };
  try {
    return { portalId, directiveId: await atDesk(editing, clock, portalId, (scope) => sendDirective(scope, process, clock, letter)), refusal: null };
  } catch (error) {
    if (error instanceof AppError) return { portalId, directiveId: null, refusal: error };
    throw error;
  }
}

function orderOf({ portalIds, deadline, note, letterNumber }: Urging, now: Date): Omit<Urging, 'portalIds'> {
  const today = civilDateOf(now);
  if (deadline <= today || deadline > addDays(today, mostDays)) throw fault('deadline', directiveErrors.DIRECTIVE_DEADLINE({ most: mostDays }));
  if (portalIds?.length === 0) throw fault('portalIds', directiveErrors.DIRECTIVE_NONE());
  if (portalIds && portalIds.length > mostPortals) throw fault('portalIds', directiveErrors.DIRECTIVE_MANY({ most: mostPortals }));
  return { deadline, note: readText('note', note, { most: 2_000 }), letterNumber: readText('letterNumber', letterNumber, { most: 60, line: true }) };
}

function fault(field: string, error: AppError): FaultsError {
  return new FaultsError([{ field, error }]);
}
