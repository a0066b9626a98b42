import type { DataSource } from 'typeorm';
import { civilDateOf } from '#platform/time';
import { atSignInDesk } from './identity.js';

/** Keeps the civil day on which a person last came in, for whoever looks after accounts that nobody uses. @param source data source of the role `signin` */
export async function noteSignIn(source: DataSource, personId: string, at: Date): Promise<void> {
  await atSignInDesk(source, { 'app.person_id': personId }, (scope) =>
    scope.manager.query(
      `insert into last_sign_in (person_id, seen_on) values (scope.person(), $1)
       on conflict (person_id) do update set seen_on = excluded.seen_on where last_sign_in.seen_on < excluded.seen_on`,
      [civilDateOf(at)],
    ),
  );
}
