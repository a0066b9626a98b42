import type { Command } from 'commander';
import type { SheetOptions } from './command.js';

/** Numbers of the plan and of before the system counted, from sheets. */
export function addTargets(program: Command): void {
  program
    .command('targets')
    .description('chỉ tiêu năm của các trang (targets of the portals)')
    .command('import')
    .argument('<file>', 'tệp CSV hoặc XLSX: Tên miền hoặc Trang, Năm, Chỉ tiêu, Tháng 1..12, Căn cứ (file)')
    .description('giao chỉ tiêu từ bảng; chạy lại không đổi gì (set targets from a sheet; again changes nothing)')
    .option('--apply', 'ghi thật; không có thì chỉ kiểm tra và báo (write; without it only check and report)')
    .option('--json', 'in kết quả dạng JSON (print JSON)')
    .action(async (file: string, options: SheetOptions) => (await import('./command.js')).importTargets(file, options));
  program
    .command('openings')
    .description('số lũy kế từ trước khi hệ thống đếm (running totals from before the system counted)')
    .command('import')
    .argument('<file>', 'tệp CSV hoặc XLSX: Tên miền hoặc Trang, Ngày, Lũy kế, Căn cứ, Chỉ số (file)')
    .description('nhập số lũy kế ban đầu từ bảng; chạy lại không đổi gì (enter opening balances; again changes nothing)')
    .option('--apply', 'ghi thật; không có thì chỉ kiểm tra và báo (write; without it only check and report)')
    .option('--json', 'in kết quả dạng JSON (print JSON)')
    .action(async (file: string, options: SheetOptions) => (await import('./command.js')).importOpenings(file, options));
}
