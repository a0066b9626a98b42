import type { Client } from 'pg';

export interface CatalogueKey {
  readonly kind: 'primary' | 'unique' | 'foreign';
  readonly columns: readonly string[];
  readonly to: string | null;
  readonly toColumns: readonly string[] | null;
}

export interface CatalogueTable {
  readonly owner: string;
  readonly rowSecurity: 'forced' | 'enabled' | 'off';
  readonly columns: Readonly<Record<string, { readonly position: number; readonly type: string }>>;
  readonly keys: Readonly<Record<string, CatalogueKey>>;
  readonly uniqueIndexes: Readonly<Record<string, readonly string[]>>;
  readonly policies: Readonly<Record<string, { readonly to: readonly string[]; readonly using: string | null; readonly check: string | null }>>;
  readonly grants: Readonly<Record<string, string>>;
}

/** What catalogue.sql answers. */
export interface Catalogue {
  readonly tables: Readonly<Record<string, CatalogueTable>>;
  readonly views: Readonly<Record<string, { readonly kind: string; readonly options: readonly string[] | null }>>;
  readonly functions: Readonly<Record<string, { readonly security: 'definer' | 'invoker'; readonly settings: readonly string[] | null }>>;
  readonly types: Readonly<Record<string, { readonly labels: readonly string[] | null }>>;
  readonly roles: Readonly<Record<string, { readonly attributes: string; readonly memberOf: readonly string[] }>>;
}

export function readCatalogue(client: Client): Promise<Catalogue>;
export function stableJson(value: unknown): string;
