export { registerFollower, type FollowedStep, type StepFollower } from './followers.js';
export { handOverWork } from './hand-over-work.js';
export { noticesOf, readNotices, tell, type NoticeRow } from './notices.js';
export { Process, processErrors, type StepOffer } from './process.js';
export { ProcessModule } from './process.module.js';
export { Step } from './process.types.js';
export { historyOf, type StepTakenRow } from './queries.js';
export type { Fact, StepDefinition, StepJob, StepResult, StepTaken, Subject, SubjectRow, Waiting } from './subject.js';
