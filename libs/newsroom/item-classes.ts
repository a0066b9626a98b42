import { topics } from '#delivery';
import { itemKinds } from './item-kinds.js';
import { itemErrors, type Fault } from './item.js';

interface Classes {
  readonly kind: string;
  readonly topic?: string | null;
}

/** Faults of kind and topic. What the item already has may stay, also when it is no longer offered. */
export function classFaults(wanted: Classes, standing?: Classes): Fault[] {
  const faults: Fault[] = [];
  if (wanted.kind !== standing?.kind && !itemKinds.some(({ code }) => code === wanted.kind)) faults.push({ field: 'kind', error: itemErrors.KIND_UNKNOWN() });
  const topic = wanted.topic ?? null;
  if (topic !== null && topic !== standing?.topic && !topics.some(({ code }) => code === topic))
    faults.push({ field: 'topic', error: itemErrors.TOPIC_UNKNOWN() });
  return faults;
}
