import type { OpenScope } from '#platform/db';

/** A place that uses a file. */
export interface FileUse {
  readonly fileId: string;
  /** What it is used in, e.g. `item`. */
  readonly subjectType: string;
  readonly subjectId: string;
  readonly title: string;
  /** True when readers see it there now. */
  readonly isPublic: boolean;
}

/** Tells where files of the scope's portal are used. */
export type FileUserFunction = (scope: OpenScope, fileIds: readonly string[]) => Promise<FileUse[]>;

const registered = new Map<string, FileUserFunction>();

/** Registers what uses files, under its name; called at start-up by the lib that owns it. */
export function registerFileUser(name: string, find: FileUserFunction): void {
  registered.set(name, find);
}

/** Where files are used, whoever uses them. */
export async function usesOf(scope: OpenScope, fileIds: readonly string[]): Promise<FileUse[]> {
  const all: FileUse[] = [];
  for (const find of registered.values()) all.push(...(await find(scope, fileIds)));
  return all;
}
