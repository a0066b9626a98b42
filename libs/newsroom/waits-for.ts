import type { PortalAbility } from '#people';
import { itemSubject, keeperOf, speakers } from './item.subject.js';

/** Steps of items that somebody with these rights may take; whoever may only return what waits for approval sees that too. */
export function stepsFor(ability: PortalAbility): string[] {
  return Object.entries(itemSubject.steps).flatMap(([step, { action }]) =>
    ability.can(action, 'item') || (step === 'approve' && ability.can('return', 'item')) ? [step] : [],
  );
}

/**
 * SQL: open work `w` with the item `i` and its sealed revision `r` waits for a person. Not what waits for somebody else by name, and not what the
 * person may not decide because words of theirs are in it or because it is the spokesperson's.
 * @param person SQL of the person's id
 * @param steps SQL of those that the person may take
 * @param keeper SQL of whose items alone the person reads; null there: everybody's
 */
export const waitsFor = (person: string, steps: string, keeper: string): string => `w.step = any (${steps})
       and (w.person_id is null or w.person_id = ${person})
       and not (w.step in ('approve', 'appraise', 'confirm') and not (w.step <> 'appraise' and coalesce(r.allows_own_approval, false)) and (${person} in (i.author_id, ${keeperOf}) or ${person} = any (r.editor_ids)))
       and not (w.step in ('approve', 'publish') and coalesce(r.is_spoken, false) and not ${person} = any (${speakers}))
       and (${keeper} is null or ${keeperOf} = ${keeper})`;
