import type { Command } from 'commander';
import type { ImportSiteOptions } from './command.js';

/** Items of an old site. */
export function addImportSite(program: Command): void {
  program
    .command('import-site')
    .argument('<source>', 'tệp xuất WordPress (WXR), RSS, Atom, CSV, hoặc địa chỉ trang cũ (file, or address of the old site)')
    .description('nhập tin, bài, ảnh của trang cũ; chạy lại không nhập hai lần (take in an old site; again brings nothing twice)')
    .requiredOption('--portal <host>', 'tên miền của cổng nhận (host name of the portal)')
    .option('--section <slug>', 'chuyên mục cho bài chưa ghép; mặc định tin-tuc (section for what is not mapped)')
    .option('--map <pairs...>', 'ghép chuyên mục: "Tên ở trang cũ=slug" (section by its name at the old site)')
    .option('--drafts', 'chỉ lấy về thành bản nháp (everything comes in as drafts)')
    .option('--apply', 'nhập thật; không có thì chỉ kiểm tra và báo (take in; without it only check and report)')
    .option('--json', 'in kết quả dạng JSON (print JSON)')
    .action(async (source: string, options: ImportSiteOptions) => (await import('./command.js')).importSiteCommand(source, options));
}
