/** What a notice tells, as people choose and read it. */
const noticeKinds = ['returned', 'approved', 'withdrawn', 'escalated', 'pushed', 'offered', 'answered', 'requested', 'request_answered'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Kind of a notice by subject and step. */
export const kindsOfSteps: Readonly<Record<string, NoticeKind>> = {
  'item return': 'returned',
  'item approve': 'approved',
  'item confirm': 'approved',
  'item publish': 'approved',
  'item schedule': 'approved',
  'item withdraw': 'withdrawn',
  'item escalate': 'escalated',
  'placement create': 'pushed',
  'placement place': 'pushed',
  'placement require': 'pushed',
  'placement offer': 'offered',
  'offer accept': 'answered',
  'offer decline': 'answered',
  'request create': 'requested',
  'request resume': 'requested',
  'request accept': 'request_answered',
  'request decline': 'request_answered',
  'request escalate': 'escalated',
  'letter ask': 'request_answered',
  'letter accept': 'request_answered',
  'letter post': 'request_answered',
  'letter take_off': 'request_answered',
  'letter decline': 'request_answered',
  'letter return': 'request_answered',
};

/** SQL: the step of a row `s` of step_record, as {@link kindsOfSteps} knows it. What another portal sends is placed, or offered and then waits. */
export const stepTold = `case when s.subject_type = 'placement' and s.step = 'create' and s.to_state = 'offered' then 'placement offer'
  else s.subject_type || ' ' || s.step end`;

/**
 * What comes in a letter of the day beside notices: work that waits, what is late of it, and what is late in portals below. It is counted,
 * never told one by one.
 */
export const countedKinds = ['waiting', 'late', 'late_below'] as const;
/** Those of who supervises; all others are of who works in a portal. */
export const kindsOfSupervisors: readonly LetterKind[] = ['late_below'];

/** What a person may choose. */
export const letterKinds = [...countedKinds, ...noticeKinds] as const;
export type LetterKind = (typeof letterKinds)[number];
