import { civilDateOf, parseCivilDate } from '#platform/time';
import type { Fault, UnitBook, UnitFiles } from '#units';
import { figures, progress, Refusal, say, table } from '../output.js';
import { withOwner } from './with-owner.js';

export interface SourceOptions {
  readonly before?: string;
  readonly current?: string;
  readonly successions?: string;
  readonly json?: boolean;
}

export type LoadOptions = SourceOptions & { readonly apply?: boolean };

/** Loads units and successions from the shipped package, or from three files; without `--apply` only says what it would do. */
export async function loadCommand(options: LoadOptions): Promise<void> {
  const started = Date.now();
  const { loadUnits } = await import('#units');
  const book = await bookOf(options);
  const apply = options.apply ?? false;
  const result = await withOwner((owner) =>
    loadUnits(owner, book, apply, (total) => {
      const bar = progress('Đơn vị (units)', total);
      let left = total;
      return () => {
        bar.step();
        left -= 1;
        if (left === 0) bar.end();
      };
    }),
  );
  const seconds = (Date.now() - started) / 1_000;
  if (options.json) {
    say(JSON.stringify({ source: book.note, applied: apply, ...book.applied, ...result, faults: await countsOf(book.faults), seconds }));
    return;
  }
  say(apply ? `Đã nạp từ ${book.note} (loaded):` : `Chạy thử, chưa ghi gì; thêm --apply để nạp từ ${book.note} (dry run):`);
  say(
    table([
      ['Việc (what)', 'Số (count)'],
      ['đơn vị tạo mới (units made)', String(result.made)],
      ['đơn vị sửa (units changed)', String(result.changed)],
      ['đơn vị giữ nguyên (units unchanged)', String(result.unchanged)],
      ['lần sắp xếp ghi mới (successions recorded)', String(result.successions)],
      ['lần sắp xếp thay thế (successions replaced)', String(result.replaced)],
      ['lần sắp xếp giữ như đang có (successions kept as they are)', String(result.kept)],
      ['xã cũ có đơn vị kế thừa (old communes with heirs)', String(book.applied.oldCommunes)],
      ['trong đó bị chia (of them divided)', String(book.applied.divided)],
    ]),
  );
  if (result.unlike.length > 0) say(`Giữ như trong cơ sở dữ liệu vì khác ranh giới thời gian (kept, cut differently): ${result.unlike.join(', ')}`);
  await sayFaults(book.faults);
  figures({ made: result.made, changed: result.changed, successions: result.successions, faults: book.faults.length, seconds });
}

/** Every fault of a source, one a line. Needs no database. */
export async function faultsCommand(options: SourceOptions): Promise<void> {
  const { faultKinds } = await import('#units');
  const { faults } = await bookOf(options);
  if (options.json) {
    say(JSON.stringify({ counts: await countsOf(faults), faults }));
    return;
  }
  say(table([['Lỗi (fault)', 'Mã (code)', 'Nội dung (text)'], ...faults.map(({ kind, code, text }) => [faultKinds[kind], code, text])]));
  await sayFaults(faults);
}

/** What the package and the files tell otherwise. Needs no database. */
export async function compareCommand(options: SourceOptions): Promise<void> {
  const { compareBooks, differenceKinds } = await import('#units');
  if (!filesOf(options)) throw new Refusal('Hãy ghi đủ --before, --current và --successions (name the three files).');
  const differences = compareBooks(await bookOf({}), await bookOf(options));
  const counts = Object.fromEntries([...Map.groupBy(differences, ({ kind }) => kind)].map(([kind, list]) => [kind, list.length]));
  if (options.json) {
    say(JSON.stringify({ counts, differences }));
    return;
  }
  const heading = ['Khác nhau (difference)', 'Mã (code)', 'Lúc (when)', 'Gói (package)', 'Tệp (files)'];
  say(table([heading, ...differences.map(({ kind, code, side, first, second }) => [differenceKinds[kind], code, side, first, second])]));
  figures(counts);
}

export interface TreeOptions {
  readonly on: string;
  readonly root?: string;
  readonly now?: boolean;
  readonly json?: boolean;
}

/** The units of a day, as a tree: as it was then, or those that belong to a unit of today (`--now`). */
export async function treeCommand(options: TreeOptions): Promise<void> {
  const { provincesOn, subtreeOfToday, subtreeOn, unitByCode } = await import('#units');
  const on = parseCivilDate(options.on);
  if (!on) throw new Refusal('Ngày phải có dạng năm-tháng-ngày, ví dụ 2024-03-31 (--on yyyy-mm-dd).');
  const today = civilDateOf(new Date());
  const units = await withOwner(async ({ manager }) => {
    if (options.root === undefined) return provincesOn(manager, on);
    const rootId = await unitByCode(manager, options.root, options.now ? today : on);
    if (!rootId) throw new Refusal(`Không có đơn vị mã ${options.root} vào ngày ${options.now ? today : on} (no such unit on that day).`);
    return options.now ? subtreeOfToday(manager, rootId, on, today) : subtreeOn(manager, rootId, on);
  });
  if (options.json) {
    say(JSON.stringify(units));
    return;
  }
  const below = Map.groupBy(units, (unit) => unit.parentId);
  const known = new Set(units.map((unit) => unit.id));
  const write = (unit: (typeof units)[number], depth: number): void => {
    say(`${'  '.repeat(depth)}${unit.code}  ${unit.name}${'extent' in unit && unit.extent === 'part' ? ' (một phần, part)' : ''}`);
    for (const child of below.get(unit.id) ?? []) write(child, depth + 1);
  };
  for (const unit of units) if (unit.parentId === null || !known.has(unit.parentId)) write(unit, 0);
  figures({ units: units.length });
}

function filesOf({ before, current, successions }: SourceOptions): UnitFiles | null {
  if (before === undefined && current === undefined && successions === undefined) return null;
  if (before === undefined || current === undefined || successions === undefined)
    throw new Refusal('Cần đủ ba tệp: --before, --current và --successions (all three files are needed).');
  return { before, current, successions };
}

async function bookOf(options: SourceOptions): Promise<UnitBook> {
  const { filesBook, packageBook } = await import('#units');
  const files = filesOf(options);
  return files ? filesBook(files) : packageBook();
}

async function countsOf(faults: readonly Fault[]): Promise<Record<string, number>> {
  const { faultKinds } = await import('#units');
  return Object.fromEntries(Object.keys(faultKinds).map((kind) => [kind, faults.filter((fault) => fault.kind === kind).length]));
}

async function sayFaults(faults: readonly Fault[]): Promise<void> {
  const { faultKinds } = await import('#units');
  const counts = Object.entries(await countsOf(faults)).filter(([, count]) => count > 0);
  say(
    table([
      ['Lỗi trong dữ liệu, xem từng dòng: units faults (faults of the data)', 'Số (count)'],
      ...counts.map(([kind, count]) => [faultKinds[kind as Fault['kind']], String(count)]),
    ]),
  );
}
