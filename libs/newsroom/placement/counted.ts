import { residualTopic, type PlacedMark } from '#delivery';
import type { CivilDate } from '#platform/time';
import type { Fact } from '#process';

interface Counted {
  readonly kind: string;
  readonly sectionId: string | null;
  readonly topic: string | null;
  readonly mark: PlacedMark;
}

/** An item of another portal counts where it stands, under its mark: what a portal wrote itself is told apart in every figure. */
export function counted({ kind, sectionId, topic, mark }: Counted, belongsOn: CivilDate, amount: 1 | -1): Fact {
  return { measure: 'items_published', belongsOn, amount, dimensions: { kind, section: sectionId ?? '', topic: topic ?? residualTopic.code, mark } };
}
