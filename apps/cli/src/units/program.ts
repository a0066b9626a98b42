import { Option, type Command } from 'commander';
import type { LoadOptions, SourceOptions, TreeOptions } from './command.js';

/** The group `units`. */
export function addUnits(program: Command): void {
  const units = program.command('units').description('đơn vị hành chính theo thời gian (units with time)');
  const before = new Option('--before <file>', 'CSV đơn vị trước 2025-07-01; không ghi thì đọc gói kèm theo (units before; without files the shipped package)');
  const current = new Option('--current <file>', 'CSV đơn vị hiện hành (units in force)');
  const successions = new Option('--successions <file>', 'CSV đơn vị cũ vào đơn vị mới (old into new)');
  const json = new Option('--json', 'in kết quả dạng JSON (print JSON)');
  units
    .command('load')
    .description('nạp đơn vị, tên gọi theo thời gian và các lần sắp xếp; chạy lại không đổi gì (load units and successions; again changes nothing)')
    .option('--apply', 'nạp thật; không có thì chỉ thử và báo (load; without it only try and report)')
    .addOption(before)
    .addOption(current)
    .addOption(successions)
    .addOption(json)
    .action(async (options: LoadOptions) => (await import('./command.js')).loadCommand(options));
  units
    .command('faults')
    .description('mọi lỗi trong dữ liệu nguồn, từng dòng (every fault of the source)')
    .addOption(before)
    .addOption(current)
    .addOption(successions)
    .addOption(json)
    .action(async (options: SourceOptions) => (await import('./command.js')).faultsCommand(options));
  units
    .command('compare')
    .description('gói kèm theo khác các tệp ở đâu (where the package and the files differ)')
    .addOption(before)
    .addOption(current)
    .addOption(successions)
    .addOption(json)
    .action(async (options: SourceOptions) => (await import('./command.js')).compareCommand(options));
  units
    .command('tree')
    .description('cây đơn vị vào một ngày (the tree of units on a day)')
    .requiredOption('--on <date>', 'ngày, năm-tháng-ngày (yyyy-mm-dd)')
    .option('--root <code>', 'mã đơn vị; không ghi thì chỉ các tỉnh (code of the unit; without it the provinces)')
    .option('--now', 'những đơn vị ngày đó nay thuộc đơn vị này (those of that day that belong to it today)')
    .addOption(json)
    .action(async (options: TreeOptions) => (await import('./command.js')).treeCommand(options));
  units
    .command('resolution')
    .argument('<file>', 'tệp JSON ghi nghị quyết; xem docs/operations/units.md (JSON file of the resolution)')
    .description('ghi một nghị quyết: lập, nhập, chia, giải thể, đổi tên; chạy lại không đổi gì (record a resolution; again changes nothing)')
    .option('--apply', 'ghi thật; không có thì chỉ thử và báo (record; without it only try and report)')
    .addOption(json)
    .action(async (file: string, options: { apply?: boolean; json?: boolean }) => (await import('./resolution.js')).resolutionCommand(file, options));
}
