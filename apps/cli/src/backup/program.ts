import { Option, type Command } from 'commander';
import type { MakeOptions, RestoreOptions } from './command.js';

/** The commands `backup make`, `verify` and `restore`. */
export function addBackup(program: Command): void {
  const json = new Option('--json', 'in kết quả dạng JSON (print JSON)');
  const backup = program.command('backup').description('sao lưu và phục hồi toàn hệ thống hoặc một cổng; xem docs/operations/backup.md (backup and restore)');
  const installation = new Option('--data <dir>', 'thư mục dữ liệu của npm start, khi không đặt DATABASE_URL_* (data folder of npm start)').default('.data');
  const media = new Option('--media <dir>', 'thư mục ảnh và tệp; mặc định MEDIA_FOLDER, hoặc media trong --data (folder of pictures and files)');
  backup
    .command('make')
    .requiredOption('--to <folder>', 'thư mục mới cho bản sao lưu (new folder)')
    .option('--portal <host|id>', 'chỉ một cổng (one portal only)')
    .description('sao lưu tại một thời điểm, rồi đọc lại để kiểm tra (back up as of one instant, then read it back)')
    .addOption(installation)
    .addOption(media)
    .addOption(json)
    .action(async (options: MakeOptions) => (await import('./command.js')).makeCommand(options));
  backup
    .command('verify')
    .argument('<folder>', 'thư mục của bản sao lưu (folder of the backup)')
    .option('--expect <sha256>', 'mã kiểm tra đã ghi khi sao lưu (sum that was printed when it was made)')
    .description('đọc toàn bộ và so với manifest; nêu tên tệp hỏng, thiếu hoặc bị sửa (name what is damaged, missing or changed)')
    .addOption(json)
    .action(async (folder: string, options: { json?: boolean; expect?: string }) => (await import('./command.js')).verifyCommand(folder, options));
  backup
    .command('restore')
    .argument('<folder>', 'thư mục của bản sao lưu (folder of the backup)')
    .option('--portal <host|id>', 'chỉ đưa một cổng về như lúc sao lưu, khi hệ thống đang chạy (one portal, while the others work)')
    .option('--replace <database>', 'tên cơ sở dữ liệu có thể bỏ hết dữ liệu đang có (name of the database whose rows may be thrown away)')
    .option('--erasures <folders...>', 'bản sao lưu mới hơn, để người đã xóa vẫn bị xóa (later backups that know who was erased)')
    .option('--apply', 'làm thật; không có thì chỉ thử và báo (do it; without it only try and report)')
    .description('phục hồi vào cơ sở dữ liệu trống đã cập nhật cấu trúc, hoặc một cổng (into an empty migrated database, or one portal)')
    .addOption(installation)
    .addOption(media)
    .addOption(json)
    .action(async (folder: string, options: RestoreOptions) => (await import('./command.js')).restoreCommand(folder, options));
}
