import type { JobKind, PortalJob } from '#platform/jobs';

type ImportJob = PortalJob & { importId: string };

/** Reads the file or the pages of an old site and plans their entries. */
export const readSiteJob: JobKind<ImportJob> = { name: 'read-site-import' };

/** Takes in entries that wait, for a while; asks for itself again while there are more. */
export const runSiteJob: JobKind<ImportJob> = { name: 'run-site-import' };

/** Takes back what an import made, in the same way. */
export const undoSiteJob: JobKind<ImportJob> = { name: 'undo-site-import' };

/** Forgets what an import that was left said. */
export const forgetSiteJob: JobKind<ImportJob> = { name: 'forget-site-import' };
