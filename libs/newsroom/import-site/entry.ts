import type { JSONContent } from '@tiptap/core';
import type { SiteFault } from './faults.js';

export type SiteFormat = 'wxr' | 'feed' | 'csv' | 'crawl';

/** States of an import of an old site; see the column. */
export type SiteImportState = 'reading' | 'refused' | 'planned' | 'running' | 'paused' | 'done' | 'cancelled' | 'undoing' | 'undone';

/** An entry as it stands on the old site, before anything of it is judged. */
export interface SourceEntry {
  /** Place in the file, from 1. */
  readonly number: number;
  /** What the old system calls it, where it has no address. */
  readonly guid: string;
  /** Whole, or the path alone where a table gives no more. */
  readonly address: string | null;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  /** As written there. */
  readonly date: string;
  readonly author: string;
  readonly section: string;
  readonly isPublic: boolean;
  readonly cover: { readonly address: string; readonly alt: string } | null;
  /** Id of a picture that stands elsewhere in the file. */
  readonly coverId?: string;
  readonly faults?: readonly SiteFault[];
}

/** Everything that taking an entry in needs. Pictures stand in the body by their addresses. */
export interface EntrySpec {
  readonly title: string;
  readonly summary: string;
  readonly body: JSONContent;
  readonly author: string;
  readonly isPublic: boolean;
  readonly coverId?: string;
}
