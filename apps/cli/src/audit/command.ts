import { readFileSync, writeFileSync } from 'node:fs';
import { asSystem, inPortal } from '#platform/db';
import { auditHead, verifyAudit, type AuditFault, type AuditHead } from '#province';
import { figures, Refusal, say, table } from '../output.js';
import { overPortals } from '../over-portals.js';
import { headLine, readHeads } from './heads.js';

export interface AuditOptions {
  readonly portal?: string;
  readonly json?: boolean;
  readonly heads?: string;
  readonly to?: string;
}

const mostShown = 60;

/**
 * A line for each portal: its id, the number of its last link, the digest, the host. Into a file of their own, since npm writes lines of
 * its own around what a command prints.
 */
export async function headsCommand({ portal: host, to }: AuditOptions): Promise<void> {
  const found = await overPortals('Đọc mắt xích cuối (reading heads)', host, (source, id) => asSystem(() => inPortal(source, id, auditHead)));
  const lines = found.flatMap(({ portal, result }) => (result ? [headLine(portal, result)] : []));
  if (to === undefined) for (const line of lines) say(line);
  else {
    writeFileSync(to, lines.map((line) => `${line}\n`).join(''));
    say(`Đã ghi mắt xích của ${String(lines.length)} cổng vào ${to}; cất tệp ở nơi khác (heads written).`);
  }
}

/** Works out every chain again. @throws Refusal when a line was touched */
export async function verifyCommand({ portal: host, json, heads: file }: AuditOptions): Promise<void> {
  const noted = file === undefined ? new Map<string, AuditHead>() : readHeads(readFileSync(file, 'utf8'));
  const found = await overPortals('Kiểm tra nhật ký (checking the audit)', host, (source, id) =>
    asSystem(() => inPortal(source, id, (scope) => verifyAudit(scope, new Date(), noted.get(id)))),
  );
  const faults = found.flatMap(({ portal, result }) => result.faults.map((fault) => ({ portal: portal.host, ...fault })));
  const known = new Set(found.map(({ portal }) => portal.id));
  const lost = host === undefined ? [...noted.keys()].filter((id) => !known.has(id)) : [];
  const sum = (of: 'lines' | 'waiting'): number => found.reduce((all, { result }) => all + result[of], 0);
  const summary = { portals: found.length, lines: sum('lines'), waiting: sum('waiting'), compared: noted.size, faults: faults.length + lost.length };
  if (json) say(JSON.stringify({ ...summary, touched: faults, lost }));
  else {
    if (faults.length > 0) say(table([['Cổng (portal)', 'Số (number)', 'Dòng (line)', 'Lỗi (fault)'], ...faults.slice(0, mostShown).map(lineOf)]));
    if (faults.length > mostShown) say(`… và ${String(faults.length - mostShown)} chỗ nữa; --json ghi đủ (more with --json).`);
    for (const id of lost) say(`Không còn cổng ${id} có trong tệp đã cất (a portal of the kept heads is gone).`);
    say(`${String(summary.faults)} chỗ bị động đến trong ${String(summary.lines)} dòng đã niêm phong của ${String(summary.portals)} cổng (touched).`);
    figures(summary);
  }
  if (summary.faults > 0) throw new Refusal('Nhật ký đã bị động đến; xem docs/operations/audit.md (the audit was touched).');
}

const words: Readonly<Record<AuditFault['kind'], string>> = {
  changed: 'đã bị sửa (changed)',
  missing: 'đã bị xóa (missing)',
  unsealed: 'chưa niêm phong quá 10 phút (unsealed)',
  cut: 'chuỗi không khớp mắt xích đã cất (cut)',
};

const lineOf = ({ portal, number, entryId, kind }: AuditFault & { portal: string }): string[] => [
  portal,
  number === null ? '' : String(number),
  entryId ?? '',
  words[kind],
];
