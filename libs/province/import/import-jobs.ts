import type { JobKind, PortalJob } from '#platform/jobs';

type ImportJob = PortalJob & { importId: string };

/** Reads the file of an import and plans its rows. */
export const readImportJob: JobKind<ImportJob> = { name: 'read-import' };

/** Puts in a job for each row that waits. */
export const runImportJob: JobKind<ImportJob> = { name: 'run-import' };

/** Makes or changes the portal of one row. */
export const importRowJob: JobKind<ImportJob & { number: number }> = { name: 'import-row' };

/** Forgets the file and the words of an import. */
export const forgetImportJob: JobKind<ImportJob> = { name: 'forget-import' };
