import type { DataSource } from 'typeorm';
import { currentActor, openScope, withScope, type OpenScope } from './context.js';

/** PostgreSQL's own form of an id; anything else is simply an id that no row has. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for text that can be the id of a row. */
export function isId(text: string): boolean {
  return uuid.test(text);
}

/**
 * Runs `fn` in one transaction that sees one portal. Only the opener ends the transaction: a nested call for the same
 * portal joins it, one for another portal is refused. Queries inside run one after another (one connection).
 * @param source data source of the role `editing` (people) or `jobs` (the worker)
 * @throws Error when a scope of another portal is open
 */
export async function inPortal<T>(source: DataSource, portalId: string, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  const outer = openScope();
  if (outer) {
    if (outer.portalId !== portalId) throw new Error('a scope of another portal is open: never two portals in one transaction');
    return fn(outer);
  }
  return transaction(source, { 'app.portal_id': portalId }, portalId, fn);
}

/**
 * Runs `fn` in one read-only transaction that sees the facts and waiting work of these portals, all of one snapshot: figures
 * of several statements fit together.
 * @param source data source of the role `supervision`
 */
export async function inSubtree<T>(source: DataSource, portalIds: readonly string[], fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  if (openScope()) throw new Error('a scope is already open');
  return transaction(source, { 'app.portal_ids': `{${portalIds.join(',')}}` }, null, fn, 'REPEATABLE READ');
}

/**
 * Runs `fn` in one transaction that sees only what its settings unlock: a session, an identity, an invitation, the
 * actor's own grants. Used by the sign-in desk (role `signin`).
 */
export async function inOwnScope<T>(source: DataSource, settings: Readonly<Record<`app.${string}`, string>>, fn: (scope: OpenScope) => Promise<T>): Promise<T> {
  if (openScope()) throw new Error('a scope is already open');
  return transaction(source, settings, null, fn);
}

async function transaction<T>(
  source: DataSource,
  settings: Readonly<Record<string, string>>,
  portalId: string | null,
  fn: (scope: OpenScope) => Promise<T>,
  isolation?: 'REPEATABLE READ',
): Promise<T> {
  const { personId, requestId } = currentActor();
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction(isolation);
    const all: Record<string, string> = { ...settings };
    if (personId && !('app.person_id' in all)) all['app.person_id'] = personId;
    const names = Object.keys(all);
    const calls = names.map((_, index) => `set_config($${String(index * 2 + 1)}, $${String(index * 2 + 2)}, true)`);
    if (calls.length > 0)
      await runner.query(
        `select ${calls.join(', ')}`,
        names.flatMap((name) => [name, all[name]]),
      );
    const scope: OpenScope = { manager: runner.manager, portalId, personId, requestId };
    const result = await withScope(scope, () => fn(scope));
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
