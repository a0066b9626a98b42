import { Command, Option } from 'commander';
import type { MakeOptions, RestoreOptions } from './backup/command.js';
import type { AppointOptions } from './people/appoint.js';
import type { BindOptions } from './people/command.js';
import type { PostsOptions } from './posts/command.js';
import type { UpgradeOptions } from './sections/command.js';
import { addUnits } from './units/program.js';

type ImportOptions = PostsOptions & { readonly apply?: boolean };

/** Commands load what they need when they run: `--help` and a repeated `demo load` stay quick. */
export function buildProgram(): Command {
  const program = new Command('liencong')
    .description('Liên Cổng: công việc của người vận hành (tasks of the operator)')
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
    .showHelpAfterError('Xem: npm run cli -- --help')
    .exitOverride();

  const db = program.command('db').description('cơ sở dữ liệu (database)');
  db.command('migrate')
    .description('cập nhật cấu trúc dữ liệu, in ra các bước đã chạy (bring the tables up to date)')
    .option('--json', 'in kết quả dạng JSON (print JSON)')
    .action(async (options: { json?: boolean }) => (await import('./database.js')).migrateCommand(options));
  db.command('check')
    .description('kiểm tra các vai trò của cơ sở dữ liệu: không quyền đặc biệt, không sở hữu gì (roles are plain and own nothing)')
    .option('--json', 'in kết quả dạng JSON (print JSON)')
    .action(async (options: { json?: boolean }) => (await import('./database.js')).checkCommand(options));

  const demo = program.command('demo').description('dữ liệu dùng thử; không chạy ở môi trường thật (demonstration data, never in production)');
  demo
    .command('load')
    .description('nạp thành phố Đồng Nai với 106 cổng và người dùng hư cấu; chạy lại không đổi gì (load the demonstration province; again changes nothing)')
    .requiredOption('--accounts <file>', 'nơi ghi danh sách tài khoản (where the accounts are written)')
    .option('--addresses <file>', 'nơi ghi vài địa chỉ để mở; mặc định: addresses.json cạnh tệp tài khoản (where some addresses are written)')
    .option('--issuer <url>', 'máy chủ đăng nhập mà tài khoản gắn vào; mặc định OIDC_ISSUER_URL (issuer that the accounts belong to)')
    .option('--json', 'in kết quả dạng JSON (print JSON)')
    .action(async (options: { accounts: string; addresses?: string; issuer?: string; json?: boolean }) =>
      (await import('./demo/command.js')).loadCommand(options),
    );

  const posts = program
    .command('posts')
    .description('đăng văn bản từ tệp Markdown qua API, trên máy dùng thử (texts of Markdown files, through the API of this machine)');
  const data = new Option('--data <dir>', 'thư mục dữ liệu của npm start (data folder of npm start)').default('.data');
  const portals = new Option('--portals <hosts...>', 'tên miền các cổng nhận văn bản (host names of the portals)');
  const json = new Option('--json', 'in kết quả dạng JSON (print JSON)');
  posts
    .command('import')
    .argument('<dir>', 'thư mục có các tệp .md (folder of the files)')
    .description('biên tập viên soạn và trình, trưởng ban duyệt và đăng; chạy lại không đăng hai lần (again posts nothing twice)')
    .option('--apply', 'đăng thật; không có thì chỉ đọc và báo (post; without it only read and report)')
    .addOption(data)
    .addOption(portals)
    .addOption(json)
    .action(async (dir: string, options: ImportOptions) => (await import('./posts/command.js')).importCommand(dir, options));
  posts
    .command('verify')
    .argument('<dir>', 'thư mục đã dùng để đăng (folder that was posted)')
    .description('đọc lại từng văn bản từ API công khai và từ trang, so từng chữ (read back and compare word for word)')
    .addOption(data)
    .addOption(portals)
    .addOption(json)
    .action(async (dir: string, options: PostsOptions) => (await import('./posts/command.js')).verifyCommand(dir, options));

  const people = program.command('people').description('ai được làm việc trong hệ thống (who may work here)');
  people
    .command('bind-system')
    .description('cho một hệ thống khác được ghi vào một cổng bằng thẻ truy cập; chạy lại không giao hai lần (let a system write in a portal)')
    .option('--issuer <url>', 'máy chủ đăng nhập của tài khoản; mặc định OIDC_ISSUER_URL (issuer of its account)')
    .requiredOption('--subject <sub>', 'mã tài khoản, đúng như sub trong thẻ truy cập (its subject, as in the token)')
    .requiredOption('--name <name>', 'tên hệ thống, hiện trong lịch sử (name shown in the history)')
    .requiredOption('--portal <host>', 'tên miền của cổng (host name of the portal)')
    .requiredOption('--role <role>', 'contributor, editor hoặc auditor')
    .option('--because <text>', 'căn cứ giao quyền; mặc định ghi ngày kết nối (why it is given)')
    .option('--apply', 'làm thật; không có thì chỉ thử và báo (do it; without it only try and report)')
    .addOption(json)
    .action(async (options: BindOptions) => (await import('./people/command.js')).bindSystemCommand(options));
  people
    .command('appoint')
    .description('giao quyền quản trị, giám sát hoặc kiểm tra từ một cổng trở xuống; in đường dẫn dùng một lần (give a right over everything below a portal)')
    .requiredOption('--portal <host>', 'tên miền của cổng, thường là cổng của tỉnh (host name of the portal, usually the province)')
    .requiredOption('--name <name>', 'họ tên người được giao (full name)')
    .requiredOption('--role <role>', 'province_admin, supervisor hoặc auditor')
    .requiredOption('--because <text>', 'quyết định giao quyền (the decision)')
    .option('--apply', 'làm thật; không có thì chỉ báo (do it; without it only report)')
    .action(async (options: AppointOptions) => (await import('./people/appoint.js')).appointCommand(options));

  const sections = program.command('sections').description('chuyên mục của các cổng (sections of the portals)');
  sections
    .command('upgrade')
    .description('đưa chuyên mục theo luật đang có hiệu lực; không xóa gì, chạy lại không đổi gì (follow the law in force; again changes nothing)')
    .option('--portal <host>', 'chỉ một cổng, theo tên miền; mặc định tất cả (one portal by its host name)')
    .option('--apply', 'làm thật; không có thì chỉ xem trước (do it; without it only preview)')
    .addOption(json)
    .action(async (options: UpgradeOptions) => (await import('./sections/command.js')).upgradeCommand(options));
  addUnits(program);
  const backup = program.command('backup').description('sao lưu và phục hồi toàn hệ thống hoặc một cổng; xem docs/operations/backup.md (backup and restore)');
  const installation = new Option('--data <dir>', 'thư mục dữ liệu của npm start, khi không đặt DATABASE_URL_* (data folder of npm start)').default('.data');
  backup
    .command('make')
    .requiredOption('--to <folder>', 'thư mục mới cho bản sao lưu (new folder)')
    .option('--portal <host|id>', 'chỉ một cổng (one portal only)')
    .description('sao lưu tại một thời điểm, rồi đọc lại để kiểm tra (back up as of one instant, then read it back)')
    .addOption(installation)
    .addOption(json)
    .action(async (options: MakeOptions) => (await import('./backup/command.js')).makeCommand(options));
  backup
    .command('verify')
    .argument('<folder>', 'thư mục của bản sao lưu (folder of the backup)')
    .option('--expect <sha256>', 'mã kiểm tra đã ghi khi sao lưu (sum that was printed when it was made)')
    .description('đọc toàn bộ và so với manifest; nêu tên tệp hỏng, thiếu hoặc bị sửa (name what is damaged, missing or changed)')
    .addOption(json)
    .action(async (folder: string, options: { json?: boolean; expect?: string }) => (await import('./backup/command.js')).verifyCommand(folder, options));
  backup
    .command('restore')
    .argument('<folder>', 'thư mục của bản sao lưu (folder of the backup)')
    .option('--portal <host|id>', 'chỉ đưa một cổng về như lúc sao lưu, khi hệ thống đang chạy (one portal, while the others work)')
    .option('--replace <database>', 'tên cơ sở dữ liệu có thể bỏ hết dữ liệu đang có (name of the database whose rows may be thrown away)')
    .option('--erasures <folders...>', 'bản sao lưu mới hơn, để người đã xóa vẫn bị xóa (later backups that know who was erased)')
    .option('--apply', 'làm thật; không có thì chỉ thử và báo (do it; without it only try and report)')
    .description('phục hồi vào cơ sở dữ liệu trống đã cập nhật cấu trúc, hoặc một cổng (into an empty migrated database, or one portal)')
    .addOption(installation)
    .addOption(json)
    .action(async (folder: string, options: RestoreOptions) => (await import('./backup/command.js')).restoreCommand(folder, options));

  program
    .command('errors')
    .description('mọi mã lỗi của hệ thống, nghĩa và cách xử lý (every error code, what it means, what to do)')
    .option('--json', 'in kết quả dạng JSON (print JSON)')
    .action(async (options: { json?: boolean }) => (await import('./errors.js')).errorsCommand(options));

  return program;
}
