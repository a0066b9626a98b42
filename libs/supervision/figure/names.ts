import { residualTopic, topicOf } from '#delivery';
import { kindOf } from '#newsroom';
import type { OpenScope } from '#platform/db';
import type { FigureBy, FigurePart } from './figure-asked.js';

/** A part with its name. */
export interface NamedPart {
  readonly key: string;
  readonly name: string;
  readonly amount: number | null;
}

const marks: Readonly<Record<string, string>> = { own: 'Tự viết', repost: 'Đăng lại', push: 'Tỉnh đẩy xuống', promoted: 'Đề xuất lên' };
const predecessors = 'đơn vị tiền nhiệm';
const ofPredecessors = 'Đơn vị tiền nhiệm';

/** Parts with names as people read them, the largest first. Sections of several portals are put together by the code that the law gives them. */
export async function namedParts(scope: OpenScope, by: FigureBy | null, parts: readonly FigurePart[], ofOnePortal: boolean): Promise<NamedPart[]> {
  if (by === null) return [];
  // What nothing came from is no line.
  const told = parts.filter(({ how, amount }) => how === null || how === 'self' || amount !== 0);
  const shared = by === 'section' ? await sectionParts(scope, told, ofOnePortal) : told.map(await named(scope, by, told));
  return shared.sort((a, b) => (b.amount ?? -1) - (a.amount ?? -1) || a.name.localeCompare(b.name, 'vi'));
}

async function named({ manager }: OpenScope, by: Exclude<FigureBy, 'section'>, parts: readonly FigurePart[]): Promise<(part: FigurePart) => NamedPart> {
  const withName =
    (nameOf: (key: string) => string) =>
    ({ key, how, amount }: FigurePart): NamedPart => ({
      key,
      name: nameOf(key) + (how === null || how === 'self' || key === '' ? '' : `, ${predecessors}`),
      amount,
    });
  if (by === 'kind') return withName((key) => kindOf(key).name);
  if (by === 'topic') return withName((key) => topicOf(key === residualTopic.code ? null : key).name);
  if (by === 'mark') return withName((key) => marks[key] ?? key);
  const sql =
    by === 'children'
      ? 'select id, name from unit where id = any ($1::uuid[])'
      : 'select portal_id as id, name from portal where portal_id = any ($1::uuid[]) and portal_id = any ((select scope.portals())::uuid[])';
  const rows: { id: string; name: string }[] = await manager.query(sql, [parts.flatMap(({ key }) => (key === '' ? [] : [key]))]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return withName((key) => names.get(key) ?? ofPredecessors);
}

async function sectionParts({ manager }: OpenScope, parts: readonly FigurePart[], ofOnePortal: boolean): Promise<NamedPart[]> {
  const rows: { id: string; name: string; code: string | null }[] = await manager.query(
    `select id, name, statutory_code as code from section where id = any ($1::uuid[]) and portal_id = any ((select scope.portals())::uuid[])`,
    [parts.map(({ key }) => key)],
  );
  const sections = new Map(rows.map((row) => [row.id, row]));
  const groups = Map.groupBy(parts, ({ key }) => {
    const section = sections.get(key);
    if (!section) return 'gone';
    return ofOnePortal ? key : (section.code ?? 'own');
  });
  return [...groups].map(([key, group]) => ({
    key,
    name: key === 'gone' ? 'Chuyên mục đã bỏ' : key === 'own' ? 'Chuyên mục riêng của các trang' : (sections.get(group[0]?.key ?? '')?.name ?? key),
    amount: group.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  }));
}
