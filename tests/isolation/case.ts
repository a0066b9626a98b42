import type { Caller, CallerName } from './callers.js';
import type { CaseShape } from './enumerate.js';
import type { IsolatedPortal, ItemState, Province } from './world.js';

type Variables = Record<string, unknown>;

/** What cases are made of. */
export interface Ground {
  readonly province: Province;
  readonly caller: Caller;
  /** A cursor that the operation really gave in a portal. */
  readonly cursorOf: (operation: string, portal: IsolatedPortal) => string;
  /** A notice to the caller in the nested portal. */
  readonly foreignNotice: string;
  /** A grant in the nested portal: the caller's own where they have one there. */
  readonly foreignGrant: string;
}

export interface Case extends CaseShape {
  readonly endpoint: '/graphql' | '/manage/graphql';
  /** Who may do it in their home portal. */
  readonly allowed: readonly CallerName[];
  /** Answer to somebody at a desk of the portal who may not. */
  readonly refused?: string;
  /** State of the items that the case is about. */
  readonly state?: ItemState;
  /** True when the call is about a portal made for it, under the caller's province: then that portal may change. */
  readonly ofItsOwn?: boolean;
  /** Words of an answer of the public schema that only its own portal has; left out: the public canary. */
  readonly shows?: (portal: IsolatedPortal) => string;
  /** A call that succeeds for whoever may: fresh rows of the caller's own where it changes something. */
  readonly own: (ground: Ground) => Variables | Promise<Variables>;
}

/** The same case with a row changed before, by the id of its item. */
export function changed(given: Case, sql: string): Case {
  return {
    ...given,
    own: async (ground) => {
      const variables = await given.own(ground);
      await ground.province.world.rows(sql, [(variables['input'] as { itemId: string }).itemId]);
      return variables;
    },
  };
}
