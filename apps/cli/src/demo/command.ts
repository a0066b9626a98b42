import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RoleName } from '#people';
import { configOf } from '#platform/config';
import { Refusal, say } from '../output.js';
import { loadDemo } from './load.js';
import { demoPassword, shownLabels, type DemoPortal } from './province.js';

const roleWords: Readonly<Record<RoleName, string>> = {
  contributor: 'Cộng tác viên',
  editor: 'Biên tập viên',
  reviewer: 'Người thẩm định',
  board_head: 'Trưởng ban biên tập',
  portal_admin: 'Quản trị trang',
  supervisor: 'Giám sát cả thành phố',
  province_admin: 'Quản trị cả thành phố',
  auditor: 'Kiểm tra',
};

/** Loads the demonstration province and writes who can log in and what to open. @throws Refusal in production */
export async function loadCommand(options: { accounts: string; addresses?: string; issuer?: string; json?: boolean }): Promise<void> {
  const started = Date.now();
  const config = configOf('cli');
  if (config.LIENCONG_MODE === 'production') {
    throw new Refusal(
      'Dữ liệu dùng thử không được nạp ở môi trường thật. Nếu đây là máy dùng thử, đặt LIENCONG_MODE=local.\n(Demonstration data is refused in production; on a trial machine set LIENCONG_MODE=local.)',
    );
  }
  const { portals, changed, made } = await loadDemo(config, options.issuer ?? config.OIDC_ISSUER_URL);
  writeWhenNew(options.accounts, accountsOf(portals), 0o600);
  writeWhenNew(options.addresses ?? path.join(path.dirname(options.accounts), 'addresses.json'), addressesOf(portals), 0o644);

  const seconds = (Date.now() - started) / 1_000;
  if (options.json) say(JSON.stringify({ portals: portals.length, changed, made, seconds }));
  else if (changed) say(`Đã nạp ${made.portals} cổng, ${made.accounts} tài khoản, ${made.items} tin mẫu trong ${seconds.toFixed(1)} s (loaded).`);
  else say(`Dữ liệu dùng thử đã có đủ: ${portals.length} cổng (already loaded).`);
}

interface Account {
  readonly startHere: boolean;
}

function accountsOf(portals: readonly DemoPortal[]): Account[] {
  const all = portals.flatMap(({ portal, people }) =>
    people.map(({ subject, username, name, email, role, startHere }) => ({
      subject,
      username,
      name,
      email,
      password: demoPassword,
      role: roleWords[role],
      portal: portal.name,
      startHere,
    })),
  );
  return [...all.filter((each) => each.startHere), ...all.filter((each) => !each.startHere)];
}

function addressesOf(portals: readonly DemoPortal[]): { label: string; host: string }[] {
  return shownLabels.flatMap((label) => {
    const found = portals.find((each) => each.label === label);
    return found ? [{ label: found.portal.name, host: found.portal.host }] : [];
  });
}

/** The issuer takes a file in again when it changed, so an equal one keeps its hour. */
function writeWhenNew(file: string, content: unknown, mode: number): void {
  const text = `${JSON.stringify(content, null, 1)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text, { mode });
}
