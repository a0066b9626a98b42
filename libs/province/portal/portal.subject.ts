import type { Clock } from '#platform/time';
import type { Subject } from '#process';
import { announce, type AnnounceInput } from './announce-suspension.js';
import { close, reopen, type CloseInput, type ReopenInput } from './close-portal.js';
import { openStep, type OpenInput } from './open-portal.js';
import { loadPortal, type PortalRow } from './portal-row.js';
import { resume, type ResumeInput } from './resume-portal.js';
import { suspend, type SuspendInput } from './suspend-portal.js';

export interface PortalInputs {
  open: OpenInput;
  announce: AnnounceInput;
  suspend: SuspendInput;
  resume: ResumeInput;
  close: CloseInput;
  reopen: ReopenInput;
}

/** The portal itself as a subject of the process: planned, open, suspended, closed. */
export function portalSubject(clock: Clock): Subject<PortalRow, PortalInputs> {
  return {
    type: 'portal',
    load: loadPortal,
    attributes: () => ({}),
    steps: { open: openStep(clock), announce, suspend, resume, close, reopen },
  };
}
