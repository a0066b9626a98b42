import { rebuildSearch } from '#delivery';
import { overPortals } from '../over-portals.js';
import { figures, say } from '../output.js';

export interface SearchOptions {
  readonly portal?: string;
  readonly json?: boolean;
}

/** Makes the search rows anew from what is public, while everything runs. */
export async function rebuildCommand({ portal: host, json }: SearchOptions): Promise<void> {
  const started = Date.now();
  const found = await overPortals('Lập lại chỉ mục tìm kiếm (making search rows anew)', host, rebuildSearch);
  const items = found.reduce((all, { result }) => all + result, 0);
  const summary = { portals: found.length, items, seconds: (Date.now() - started) / 1_000 };
  if (json) {
    say(JSON.stringify(summary));
    return;
  }
  say(`Đã lập lại chỉ mục của ${String(items)} bài ở ${String(found.length)} cổng (items made findable).`);
  figures(summary);
}
