/** How a measure is counted again from the rows it counts, past the ledger. */
export interface Recount {
  /** Id of the measure, as in the ledger. */
  readonly measure: string;
  /** Dimensions that the rows still tell, each a column of the answer. What rows forget (the section of what was withdrawn) is not compared. */
  readonly dimensions: readonly string[];
  /**
   * Answers `day`, `amount` and a column of text for each dimension (null: a fact without it) for the portal of the scope.
   * It runs as the role `jobs`, and must not read `fact`: that would compare the ledger with itself.
   */
  readonly sql: string;
}
