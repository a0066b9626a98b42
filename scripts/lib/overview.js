import { existsSync, readFileSync } from 'node:fs';
import { say } from './progress.js';
import { table } from './table.js';

const shownPortals = 6;
const shownAccounts = 12;

/** Prints where everything is and who can log in. */
export function printOverview({ addresses, files, ports, oneTimeCode, seconds }) {
  const portals = list(files.addresses)
    .slice(0, shownPortals)
    .map(({ label, host }) => [label, `http://${local(host)}:${ports.site}`]);
  say(`\nLiên Cổng đã sẵn sàng sau ${seconds} s (ready). Ctrl+C để dừng (to stop).\n`);
  say(
    table([
      ['Mở ở đâu', 'Địa chỉ'],
      ['Trang quản trị', addresses.console],
      ...portals,
      ['GraphQL công khai', `${addresses.console}/graphql`],
      ['GraphQL quản trị', `${addresses.console}/manage/graphql`],
      ['Máy chủ đăng nhập', `${addresses.issuer}/realms/liencong`],
      process.env.SMTP_URL ? ['Thư gửi đi qua SMTP', new URL(process.env.SMTP_URL).host] : ['Thư gửi đi (.eml)', files.mail],
    ]),
  );
  const accounts = list(files.accounts);
  if (accounts.length === 0) return;
  const first = accounts.filter((each) => each.startHere);
  const shown = (first.length > 0 ? first : accounts).slice(0, shownAccounts);
  say('\nTài khoản dùng thử (demonstration accounts):');
  say(table([['Vai trò', 'Tên đăng nhập', 'Mật khẩu', 'Cổng'], ...shown.map((each) => [each.role, each.username, each.password, each.portal])]));
  say(`Mã xác thực bước hai, cho mọi tài khoản dùng thử (one-time code): ${oneTimeCode}`);
  if (shown.length < accounts.length) say(`Còn ${accounts.length - shown.length} tài khoản khác (more accounts): ${files.accounts}`);
  say('');
}

function local(host) {
  return /(^|\.)localhost$/.test(host) ? host : `${host}.localhost`;
}

function list(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
