import { readingBlocks, type ReadingBlock } from './reading-blocks.js';
import { diff } from './sequence-diff.js';

/** What can be compared: a draft, a sealed revision. */
export interface ComparedText {
  readonly title: string;
  readonly summary: string;
  readonly body: unknown;
}

export interface Run {
  readonly text: string;
  readonly change: 'same' | 'removed' | 'added';
}

/** A part of two texts: its words with what became of them, in one row. */
export interface ComparedBlock {
  readonly kind: string;
  readonly runs: readonly Run[];
  readonly change: 'same' | 'removed' | 'added' | 'changed';
}

/** Parts that share less of their words than this are two parts, one taken out and one put in. */
const alike = 0.35;

/** Title, summary and text of two versions, part by part and word by word. Looks such as bold are not compared. */
export function compareTexts(before: ComparedText, after: ComparedText): ComparedBlock[] {
  const old = blocksOf(before);
  const young = blocksOf(after);
  const keyOf = ({ kind, text }: ReadingBlock): string => `${kind}\n${text}`;
  const compared: ComparedBlock[] = [];
  let removed: ReadingBlock[] = [];
  let added: ReadingBlock[] = [];
  const settle = (): void => {
    compared.push(...paired(removed, added));
    [removed, added] = [[], []];
  };
  for (const step of diff(old.map(keyOf), young.map(keyOf))) {
    const block = step.change === 'added' ? young[step.after] : old[step.before];
    if (!block) continue;
    if (step.change === 'removed') removed.push(block);
    else if (step.change === 'added') added.push(block);
    else {
      settle();
      compared.push(whole(block, 'same'));
    }
  }
  settle();
  return compared;
}

/** How many parts were changed, put in or taken out. */
export function countChanges(blocks: readonly ComparedBlock[]): number {
  return blocks.filter(({ change }) => change !== 'same').length;
}

function blocksOf({ title, summary, body }: ComparedText): ReadingBlock[] {
  const named = [
    { kind: 'Tiêu đề', text: title.trim() },
    { kind: 'Tóm tắt', text: summary.trim() },
  ];
  return [...named.filter(({ text }) => text !== ''), ...readingBlocks(body)];
}

/** Parts that stand at one place of both texts: those alike word by word, the others whole. */
function paired(removed: readonly ReadingBlock[], added: readonly ReadingBlock[]): ComparedBlock[] {
  const left = [...added];
  const compared = removed.flatMap((block): ComparedBlock[] => {
    const at = left.findIndex((other) => other.kind === block.kind && likeness(block.text, other.text) >= alike);
    const [partner] = at < 0 ? [] : left.slice(at, at + 1);
    if (!partner) return [whole(block, 'removed')];
    const before = left.splice(0, at + 1).slice(0, at);
    return [...before.map((other) => whole(other, 'added')), { kind: block.kind, runs: runsOf(block.text, partner.text), change: 'changed' }];
  });
  return [...compared, ...left.map((block) => whole(block, 'added'))];
}

function whole({ kind, text }: ReadingBlock, change: 'same' | 'removed' | 'added'): ComparedBlock {
  return { kind, runs: [{ text, change }], change };
}

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

function likeness(before: string, after: string): number {
  const [old, young] = [wordsOf(before), wordsOf(after)].map((words) => words.filter((word) => word.trim() !== ''));
  if (!old || !young || old.length + young.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of old) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of young) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (old.length + young.length);
}

function runsOf(before: string, after: string): Run[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const runs: Run[] = [];
  for (const step of diff(old, young)) {
    const text = (step.change === 'added' ? young[step.after] : old[step.before]) ?? '';
    const last = runs.at(-1);
    if (last?.change === step.change) runs.splice(-1, 1, { ...last, text: last.text + text });
    else runs.push({ text, change: step.change });
  }
  return joined(runs);
}

/** A blank between two changed words belongs to the change: words marked one by one are hard to read, and worse to hear. */
function joined(runs: readonly Run[]): Run[] {
  const parts: { removed: string; added: string; same: string }[] = [];
  for (const { text, change } of runs) {
    const last = parts.at(-1);
    if (change === 'same') {
      if (last && text.trim() === '' && last.same === '') [last.removed, last.added] = [last.removed + text, last.added + text];
      else parts.push({ removed: '', added: '', same: text });
    } else if (!last || last.same !== '') parts.push({ removed: '', added: '', same: '', [change]: text });
    else last[change] += text;
  }
  return parts.flatMap(({ removed, added, same }): Run[] => [
    ...(removed === '' ? [] : [{ text: removed, change: 'removed' } as const]),
    ...(added === '' ? [] : [{ text: added, change: 'added' } as const]),
    ...(same === '' ? [] : [{ text: same, change: 'same' } as const]),
  ]);
}
