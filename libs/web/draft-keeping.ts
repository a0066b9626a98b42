/** Rules by which a screen keeps what is typed: what to send when, and what to do when somebody else saved in between. */

/** What a person edits of an item. The body is a Tiptap document. */
export interface DraftContent {
  readonly title: string;
  readonly summary: string;
  readonly sectionId: string;
  /** Code of its sort. */
  readonly kind: string;
  /** Code of its main topic; null: none. */
  readonly topic: string | null;
  /** Values of the fields of its kind by name; left out: none. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** The draft as the server has it. */
export interface ServerDraft {
  readonly version: number;
  readonly content: DraftContent;
  readonly editedBy: string;
  /** RFC 3339. */
  readonly editedAt: string;
}

export interface DraftFault {
  readonly field: string;
  readonly message: string;
}

export type KeepingStatus =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'refused'; readonly faults: readonly DraftFault[] }
  | { readonly kind: 'conflict'; readonly theirs: ServerDraft };

export interface Keeping {
  /** Version on which the next save stands; 0 while the item does not exist yet. */
  readonly version: number;
  readonly content: DraftContent;
  /** What the server is known to have. */
  readonly kept: DraftContent;
  /** What was handed to the server and not answered; it may have been written although no answer came. */
  readonly sent: readonly DraftContent[];
  readonly status: KeepingStatus;
}

export type KeepingEvent =
  | { readonly type: 'typed'; readonly change: Partial<DraftContent> }
  | { readonly type: 'sending' }
  | { readonly type: 'kept'; readonly version: number; readonly at: string; readonly content: DraftContent }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'refused'; readonly faults: readonly DraftFault[] }
  | { readonly type: 'overtaken'; readonly theirs: ServerDraft }
  | { readonly type: 'keepMine' }
  | { readonly type: 'takeTheirs' };

/** Begins with what the server has and, when the device kept something newer, with that. */
export function beginKeeping(server: ServerDraft, local?: LocalCopy): Keeping {
  const begun: Keeping = { version: server.version, content: server.content, kept: server.content, sent: [], status: { kind: 'saved', at: null } };
  if (!local || sameContent(local.content, server.content)) return begun;
  if (local.version === server.version) return { ...begun, content: local.content, status: { kind: 'unsaved' } };
  return { ...begun, content: local.content, status: { kind: 'conflict', theirs: server } };
}

export function keep(state: Keeping, event: KeepingEvent): Keeping {
  switch (event.type) {
    case 'typed': {
      const content = { ...state.content, ...event.change };
      if (state.status.kind === 'conflict' || state.status.kind === 'saving') return { ...state, content };
      if (sameContent(content, state.kept)) return { ...state, content, status: { kind: 'saved', at: null } };
      return { ...state, content, status: { kind: 'unsaved' } };
    }
    case 'sending':
      return { ...state, sent: [...state.sent, state.content], status: { kind: 'saving' } };
    case 'kept':
      return settled({ ...state, version: event.version, kept: event.content }, event.at);
    case 'failed':
      return { ...state, status: { kind: 'failed', message: event.message } };
    case 'refused': {
      const sent = state.sent.at(-1);
      // what was typed meanwhile may be right: it is sent in its turn
      const isOld = sent !== undefined && !sameContent(sent, state.content);
      return { ...state, sent: [], status: isOld ? { kind: 'unsaved' } : { kind: 'refused', faults: event.faults } };
    }
    case 'overtaken': {
      const { theirs } = event;
      // our own words: an earlier save was written, its answer was lost
      const own = [state.content, ...state.sent].some((content) => sameContent(content, theirs.content));
      if (own) return settled({ ...state, version: theirs.version, kept: theirs.content }, theirs.editedAt);
      return { ...state, sent: [], status: { kind: 'conflict', theirs } };
    }
    case 'keepMine':
      return state.status.kind === 'conflict'
        ? { ...state, version: state.status.theirs.version, kept: state.status.theirs.content, status: { kind: 'unsaved' } }
        : state;
    case 'takeTheirs':
      return state.status.kind === 'conflict' ? beginKeeping(state.status.theirs) : state;
  }
}

function settled(state: Keeping, at: string): Keeping {
  const unsaved = !sameContent(state.content, state.kept);
  return { ...state, sent: [], status: unsaved ? { kind: 'unsaved' } : { kind: 'saved', at } };
}

/** Is there something that the server is not known to have. */
export function hasUnkept(state: Keeping): boolean {
  return !sameContent(state.content, state.kept);
}

/** May a save start now: never two at a time, never over a choice not yet made, never again what was refused. */
export function maySend(state: Keeping): boolean {
  return hasUnkept(state) && (state.status.kind === 'unsaved' || state.status.kind === 'failed');
}

/** Milliseconds to wait before trying again after so many failures in a row: 5 s, 10 s, 20 s, then each 30 s. */
export function retryDelay(failures: number): number {
  return Math.min(5_000 * 2 ** Math.max(0, failures - 1), 30_000);
}

/** What the device keeps of an item until the server has it. */
export interface LocalCopy {
  readonly version: number;
  readonly content: DraftContent;
  /** RFC 3339, by the clock of the device. */
  readonly at: string;
  /** With which the item is begun, while it does not exist: a copy that comes back begins no second one. */
  readonly idempotencyKey?: string;
}

/**
 * Reads a copy written by `JSON.stringify`; null when it is none. One that an earlier version wrote says nothing of kind and
 * topic: it gets those that are given.
 */
export function parseLocalCopy(text: string | null, classes: Pick<DraftContent, 'kind' | 'topic'>): LocalCopy | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<LocalCopy> | null;
    const content = value?.content;
    return typeof value?.version === 'number' &&
      typeof value.at === 'string' &&
      typeof content?.title === 'string' &&
      typeof content.summary === 'string' &&
      typeof content.sectionId === 'string'
      ? { ...(value as LocalCopy), content: { ...classes, ...content } }
      : null;
  } catch {
    return null;
  }
}

/** Same words in the same shape; the order of keys does not count, since the database does not keep it. */
export function sameContent(one: DraftContent, other: DraftContent): boolean {
  return (
    one === other ||
    (one.title === other.title &&
      one.summary === other.summary &&
      one.sectionId === other.sectionId &&
      one.kind === other.kind &&
      one.topic === other.topic &&
      canonical(one.fields ?? {}) === canonical(other.fields ?? {}) &&
      (one.body === other.body || canonical(one.body) === canonical(other.body)))
  );
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, inner]) => inner !== null && inner !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
