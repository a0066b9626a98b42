import { rebuildPortal, verifyPortal, type FigureDifference } from '#supervision';
import { figures, Refusal, say, table } from '../output.js';
import { overPortals } from '../over-portals.js';

export interface FactsOptions {
  readonly portal?: string;
  readonly json?: boolean;
}

const mostShown = 60;

/** Counts every figure again and names each that is not what its rows say. @throws Refusal when there is one */
export async function verifyCommand({ portal: host, json }: FactsOptions): Promise<void> {
  const started = Date.now();
  const found = await overPortals('Đếm lại số liệu (counting again)', host, verifyPortal);
  const differences = found.flatMap(({ portal, result }) => result.differences.map((difference) => ({ portal: portal.host, ...difference })));
  const uncounted = [...new Set(found.flatMap(({ result }) => result.uncounted))].sort();
  const sum = (of: 'figures' | 'rows'): number => found.reduce((all, { result }) => all + result[of], 0);
  const summary = {
    portals: found.length,
    figures: sum('figures'),
    rows: sum('rows'),
    differences: differences.length,
    seconds: (Date.now() - started) / 1_000,
  };
  if (json) say(JSON.stringify({ ...summary, differences, uncounted }));
  else {
    if (differences.length > 0) {
      const heading = ['Cổng (portal)', 'Chỉ số (measure)', 'Giữa (between)', 'Kỳ (period)', 'Theo (dimension)', 'Số liệu (figure)', 'Đếm lại (rows)'];
      say(table([heading, ...differences.slice(0, mostShown).map(lineOf)]));
      if (differences.length > mostShown) say(`… và ${differences.length - mostShown} chỗ nữa; --json ghi đủ (more with --json).`);
    }
    if (uncounted.length > 0) say(`Chỉ so được tổng với sổ, chưa có cách đếm lại từ dòng gốc (only the sums are compared): ${uncounted.join(', ')}`);
    say(`${summary.differences} chỗ lệch trong ${summary.figures} số liệu của ${summary.portals} cổng (differences).`);
    figures(summary);
  }
  if (differences.length > 0) throw new Refusal('Số liệu lệch với các dòng của nó; xem docs/operations/facts.md (figures differ from their rows).');
}

const sides: Readonly<Record<FigureDifference['between'], string>> = {
  sums: 'tổng theo năm ↔ sổ',
  ledger: 'sổ ↔ dòng gốc',
  months: 'tổng theo tháng ↔ dòng gốc',
};

function lineOf({ portal, measure, between, period, dimension, figure, rows }: FigureDifference & { portal: string }): string[] {
  return [portal, measure, sides[between], period, dimension || 'tất cả', figure, rows];
}

/** Makes the sums of the years anew from the ledger and those of months from their rows, while everything runs. */
export async function rebuildCommand({ portal: host, json }: FactsOptions): Promise<void> {
  const started = Date.now();
  const found = await overPortals('Lập lại tổng (making sums anew)', host, rebuildPortal);
  const mended = found.filter(({ result }) => result > 0);
  const summary = {
    portals: found.length,
    mended: mended.length,
    changed: mended.reduce((all, { result }) => all + result, 0),
    seconds: (Date.now() - started) / 1_000,
  };
  if (json) {
    say(JSON.stringify({ ...summary, mended: mended.map(({ portal, result }) => ({ portal: portal.host, changed: result })) }));
    return;
  }
  if (mended.length > 0)
    say(table([['Cổng (portal)', 'Tổng đã sửa (sums mended)'], ...mended.slice(0, mostShown).map(({ portal, result }) => [portal.host, String(result)])]));
  say(`Đã lập lại tổng của ${summary.portals} cổng; ${summary.changed} tổng khác trước, ở ${summary.mended} cổng (sums made anew).`);
  figures(summary);
}
