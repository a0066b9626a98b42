export type Role = 'editing' | 'delivery' | 'intake' | 'supervision' | 'signin' | 'jobs' | 'liencong_owner';

/** Rows a role reaches through policies, were it granted everything: a predicate for every command, or one for some of them. */
export type Rows =
  string | { readonly select?: string; readonly insert?: string; readonly update?: string; readonly updated?: string; readonly delete?: string };

export interface Access {
  /** Exactly what is granted. The owner's rights come with ownership: null. */
  readonly grants: string | null;
  readonly rows: Rows;
}

export interface TableExpectation {
  /** `portal`: rows of a portal. `key`: rows that only their own key unlocks. `shared`: of no portal, with the reason why it may be read. */
  readonly kind: 'portal' | 'key' | 'shared';
  readonly why?: string;
  /** Columns that decide whose a row is. */
  readonly keys?: readonly string[];
  /** Keys and unique indexes that do not begin with portal_id, with the reason. */
  readonly otherKeys?: Readonly<Record<string, string>>;
  /** Policies: commands and roles. */
  readonly policies?: Readonly<Record<string, string>>;
  readonly access: Partial<Readonly<Record<Role, Access>>>;
}
