import type { DataSource } from 'typeorm';
import { asSystem, inOwnScope, type OpenScope } from '#platform/db';

/** Who the issuer says somebody is: the pair that binds an account. Never an e-mail. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** The person an identity is bound to; null when it is bound to nobody. */
export async function personOf(source: DataSource, identity: Identity): Promise<string | null> {
  return atSignInDesk(source, { 'app.issuer': identity.issuer, 'app.subject': identity.subject }, readPerson);
}

/** Like {@link personOf}, for whoever comes by bearer token: says also whether it is a system, which only an operator can make. */
export async function callerOf(source: DataSource, identity: Identity): Promise<{ readonly personId: string; readonly isSystem: boolean } | null> {
  return atSignInDesk(source, { 'app.issuer': identity.issuer, 'app.subject': identity.subject }, async (scope) => {
    const personId = await readPerson(scope);
    if (!personId) return null;
    await scope.manager.query("select set_config('app.person_id', $1, true)", [personId]);
    const systems: unknown[] = await scope.manager.query("select 1 from person where id = scope.person() and kind = 'system'");
    return { personId, isSystem: systems.length > 0 };
  });
}

/** {@link personOf} inside a scope that already holds the identity. */
export async function readPerson(scope: OpenScope): Promise<string | null> {
  const rows: { personId: string }[] = await scope.manager.query(
    'select person_id as "personId" from identity where issuer = scope.issuer() and subject = scope.subject()',
  );
  return rows[0]?.personId ?? null;
}

/** A person's own name. */
export async function nameOf(source: DataSource, personId: string): Promise<string> {
  return atSignInDesk(source, { 'app.person_id': personId }, async (scope) => {
    const rows: { name: string }[] = await scope.manager.query('select display_name as name from person where id = scope.person()');
    return rows[0]?.name ?? '';
  });
}

/** One transaction before anybody is known, unlocked by exactly these settings. */
export function atSignInDesk<T>(source: DataSource, settings: Readonly<Record<`app.${string}`, string>>, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  return asSystem(() => inOwnScope(source, settings, fn));
}
