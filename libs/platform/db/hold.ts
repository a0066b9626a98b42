import type { OpenScope } from './context.js';

/** Waits until no other transaction holds `what` of the scope's portal, and holds it to the end of this one: of two at once the second sees what the first wrote. */
export async function holdInPortal({ manager }: Pick<OpenScope, 'manager'>, what: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended($1 || ':' || scope.portal()::text, 0))`, [what]);
}
