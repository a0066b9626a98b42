import { Option, type Command } from 'commander';
import type { AuditOptions } from './command.js';

/** The commands `audit heads` and `audit verify`. */
export function addAudit(program: Command): void {
  const audit = program.command('audit').description('nhật ký đã niêm phong của các cổng; xem docs/operations/audit.md (the sealed audit)');
  const portal = new Option('--portal <host>', 'chỉ một cổng, theo tên miền; mặc định tất cả (one portal by its host name)');
  const json = new Option('--json', 'in kết quả dạng JSON (print JSON)');
  audit
    .command('heads')
    .description('in mắt xích cuối của từng cổng; cất ở nơi khác để sau này đối chiếu (print the last link of each portal, to be kept elsewhere)')
    .addOption(portal)
    .option('--to <file>', 'ghi vào tệp thay vì in ra (into a file)')
    .action(async (options: AuditOptions) => (await import('./command.js')).headsCommand(options));
  audit
    .command('verify')
    .description('tính lại mọi mắt xích khi hệ thống đang chạy; nêu từng dòng bị động đến (work out every link again, name each line that was touched)')
    .addOption(portal)
    .addOption(json)
    .option('--heads <file>', 'đối chiếu với mắt xích đã cất bằng audit heads (compare with heads kept before)')
    .action(async (options: AuditOptions) => (await import('./command.js')).verifyCommand(options));
}
