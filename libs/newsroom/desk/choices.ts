import type { OpenScope } from '#platform/db';
import { noticeKinds } from './my-notices.js';

/** What may come in the letter of the day: work that waits or is late, and each kind of notice. */
export const letterKinds = ['waiting', 'late', ...noticeKinds] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Kinds that the scope's person has switched off in the portal. */
export async function switchedOff(scope: OpenScope): Promise<LetterKind[]> {
  const rows: { kind: LetterKind }[] = await scope.manager.query(
    `select kind from notice_choice where portal_id = scope.portal() and person_id = scope.person() and mail = 'never'`,
  );
  return rows.map(({ kind }) => kind);
}

/** Switches a kind on or off for the scope's person in the portal. */
export async function choose(scope: OpenScope, kind: LetterKind, byMail: boolean): Promise<void> {
  await scope.manager.query(
    `insert into notice_choice (portal_id, person_id, kind, mail) values (scope.portal(), scope.person(), $1, $2)
     on conflict (portal_id, person_id, kind) do update set mail = excluded.mail`,
    [kind, byMail ? 'daily' : 'never'],
  );
}
