export { acceptInvitation } from './accept-invitation.js';
export { appoint, subtreeRoles, type Appointment, type SubtreeRole } from './appoint.js';
export { registerHandOver, type HandOverFunction, type InHandFunction } from './hand-over.js';
export { atDesk, atDeskWith } from './at-desk.js';
export { Authenticator, type Authenticated } from './authenticate.js';
export { ensureByline } from './byline.js';
export { assignDuties } from './board/assign-duties.js';
export { dutiesOn, type SectionDuty } from './board/duties-on.js';
export { decideBoard } from './board/decide-board.js';
export { regulationWaives, setRegulation } from './board/set-regulation.js';
export { recordAct } from './record-act.js';
export { csrfHeader } from './csrf.js';
export { endGrant } from './end-grant.js';
export { endExemption, recordExemption } from './exemptions.js';
export { peopleErrors } from './errors.js';
export {
  abilityFor,
  auditingRoles,
  everyAction,
  mayHandOut,
  planningRoles,
  roles,
  supervisingRoles,
  urgingRoles,
  type AppliedGrant,
  type PortalAbility,
  type RoleName,
} from './grant.js';
export { holdersOf } from './holders.js';
export { invitePerson, type Invitee } from './invite-person.js';
export { invite, type Invited, type Newcomer } from './invitation/invite.js';
export { invitationLink } from './invitation/token.js';
export { abilityInPortal, demand, loadGrants, stoodInFor } from './load-grants.js';
export { enqueueMail, enqueueMailAgain } from './mail/enqueue-mail.js';
export { registerLetterWriter, type LetterWriter } from './mail/letter-writers.js';
export { ManageGate } from './manage-gate.js';
export { PeopleModule } from './people.module.js';
export { Desk, Grant, Person, Role, Viewer } from './people.types.js';
export { eraseSubject, keepDatum, PersonalDataKey, readDatum, type PersonalField } from './personal-data.js';
export { coveredUnits, ownDomains, ownGrants, subtreePortals, type OwnGrants } from './queries.js';
export { spokespersonSeat } from './seat/seat-templates.js';
export { sendersOf, type Sender } from './senders.js';
export { replacePerson, type Replaced, type Successor } from './replace-person.js';
export { deriveKey, seal, unseal } from './sealed.js';
export { settleAccepted } from './invitation/settle-accepted.js';
export { PeopleWorkerModule } from './people-worker.module.js';
