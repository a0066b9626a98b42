import type { JobKind, PortalJob } from '#platform/jobs';

interface DirectiveJob extends PortalJob {
  readonly directiveId: string;
}

/** Tells the people of the portal of a step of a directive, on the screen and by e-mail. */
export const tellDirectiveJob: JobKind<DirectiveJob & { stepId: string }> = { name: 'tell-directive' };
/** Reminds of a directive when its day has come. */
export const remindDirectiveJob: JobKind<DirectiveJob & { days: number }> = { name: 'remind-directive' };
/** Ends what has turned in a portal. */
export const checkDirectivesJob: JobKind<PortalJob> = { name: 'check-directives' };
/** Tells the supervisors of the portal that sent a directive that another portal stayed late. */
export const tellSupervisorsJob: JobKind<DirectiveJob & { aboutPortalId: string; aboutUnitId: string }> = { name: 'tell-supervisors' };
