import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Scope of a transaction. Settings are made with `set_config(..., true)`, so they end with the transaction; a pooled
 * connection then holds an empty string, not null, hence `nullif`. Without a scope every function answers null and every
 * policy shows no row.
 */
export class PlatformBase2026112201000 implements MigrationInterface {
  readonly name = 'PlatformBase2026112201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke create on schema public from public;
      create extension unaccent;
      create function vn_fold(text) returns text language sql immutable strict parallel safe
        return lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC)));
      comment on function vn_fold(text) is 'lower case without accents, d for đ: for finding names whichever way they are typed';

      create schema scope;
      grant usage on schema scope to editing, delivery, intake, supervision, signin, jobs;

      create function scope.portal() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.portal_id', true), '')::uuid;
      create function scope.person() returns uuid language sql stable parallel safe
        return nullif(current_setting('app.person_id', true), '')::uuid;
      create function scope.portals() returns uuid[] language sql stable parallel safe
        return nullif(current_setting('app.portal_ids', true), '')::uuid[];

      comment on function scope.portal() is 'portal whose rows this transaction may touch';
      comment on function scope.person() is 'person who acts in this transaction';
      comment on function scope.portals() is 'portals of the subtree that a supervisor reads';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema scope cascade; drop function vn_fold(text); drop extension unaccent');
  }
}
