import { Option, type Command } from 'commander';
import type { SearchOptions } from './command.js';

/** The command `search rebuild`. */
export function addSearch(program: Command): void {
  const search = program.command('search').description('tìm kiếm trên các cổng; xem docs/operations/search.md (search of the portals)');
  search
    .command('rebuild')
    .description('lập lại chỉ mục tìm kiếm từ các bài đang đăng khi hệ thống đang chạy; chạy lại không đổi gì (make the search rows anew)')
    .addOption(new Option('--portal <host>', 'chỉ một cổng, theo tên miền; mặc định tất cả (one portal by its host name)'))
    .addOption(new Option('--json', 'in kết quả dạng JSON (print JSON)'))
    .action(async (options: SearchOptions) => (await import('./command.js')).rebuildCommand(options));
}
