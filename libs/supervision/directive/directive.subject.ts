import type { Subject } from '#process';
import { answer, type AnswerInput } from './answer-directive.js';
import { loadDirective, type DirectiveRow } from './directive.js';
import { finish, type FinishInput } from './finish-directive.js';
import { escalate, remind, type RemindInput } from './remind-directive.js';
import { see, type SeeInput } from './see-directive.js';

interface DirectiveInputs {
  see: SeeInput;
  answer: AnswerInput;
  remind: RemindInput;
  escalate: RemindInput;
  finish: FinishInput;
}

/**
 * A directive as a subject of the process. It opens no work item: what a portal is urged to do would count as waiting work of its
 * own, and be a reason to urge it.
 */
export const directiveSubject: Subject<DirectiveRow, DirectiveInputs> = {
  type: 'directive',
  load: loadDirective,
  attributes: () => ({}),
  steps: { see, answer, remind, escalate, finish },
};
