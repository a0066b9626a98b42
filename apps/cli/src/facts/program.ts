import { Option, type Command } from 'commander';
import type { FactsOptions } from './command.js';

/** The commands `facts verify` and `facts rebuild`. */
export function addFacts(program: Command): void {
  const facts = program.command('facts').description('số liệu đã đếm của các cổng; xem docs/operations/facts.md (counted figures)');
  const portal = new Option('--portal <host>', 'chỉ một cổng, theo tên miền; mặc định tất cả (one portal by its host name)');
  const json = new Option('--json', 'in kết quả dạng JSON (print JSON)');
  facts
    .command('verify')
    .description('đếm lại mọi số liệu từ các dòng của nó khi hệ thống đang chạy; nêu từng chỗ lệch (count every figure again, name each difference)')
    .addOption(portal)
    .addOption(json)
    .action(async (options: FactsOptions) => (await import('./command.js')).verifyCommand(options));
  facts
    .command('rebuild')
    .description('lập lại các tổng theo năm và theo tháng khi hệ thống đang chạy; chạy lại không đổi gì (make the sums by year and month anew)')
    .addOption(portal)
    .addOption(json)
    .action(async (options: FactsOptions) => (await import('./command.js')).rebuildCommand(options));
}
