import { Command, Option } from 'commander';
import { addBackup } from './backup/program.js';
import { addAudit } from './audit/program.js';
import { addFacts } from './facts/program.js';
import { addImportSite } from './import-site/program.js';
import type { AppointOptions } from './people/appoint.js';
import type { BindOptions } from './people/command.js';
import type { PortalsOptions } from './portals/command.js';
import type { PostsOptions } from './posts/command.js';
import { addSearch } from './search/program.js';
import type { UpgradeOptions } from './sections/command.js';
import { addTargets } from './targets/program.js';
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
    .description('nạp thành phố Đồng Nai với 109 cổng và người dùng hư cấu; chạy lại không đổi gì (load the demonstration province; again changes nothing)')
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

  const sites = program.command('portals').description('cổng và trang thành phần (portals)');
  sites
    .command('import')
    .argument('<file>', 'tệp CSV hoặc XLSX (file)')
    .description('tạo hàng loạt trang từ danh sách đơn vị; chạy lại không đổi gì (make portals from a list of units; again changes nothing)')
    .option('--apply', 'tạo thật; không có thì chỉ kiểm tra và báo (make them; without it only check and report)')
    .option('--map <pairs...>', 'cột là gì: "Tiêu đề=mã cột", "-" là bỏ qua (what a column is)')
    .option('--province <code>', 'chỉ nhận đơn vị của tỉnh, thành phố này (only units of this province)')
    .option('--failed <file>', 'ghi các dòng lỗi ra tệp .xlsx hoặc .csv (write the refused rows to a file)')
    .addOption(json)
    .action(async (file: string, options: PortalsOptions) => (await import('./portals/command.js')).importCommand(file, options));
  sites
    .command('succeed')
    .description('đóng trang của đơn vị đã kết thúc theo nghị quyết, ghi trang tiếp nhận; chạy lại không đổi gì (portals of ended units become archives)')
    .option('--apply', 'làm thật; không có thì chỉ liệt kê (do it; without it only list)')
    .addOption(json)
    .action(async (options: { apply?: boolean; json?: boolean }) => (await import('./portals/succeed-command.js')).succeedCommand(options));

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
  addImportSite(program);
  addTargets(program);
  addUnits(program);
  addBackup(program);
  addAudit(program);
  addFacts(program);
  addSearch(program);

  program
    .command('errors')
    .description('mọi mã lỗi của hệ thống, nghĩa và cách xử lý (every error code, what it means, what to do)')
    .option('--json', 'in kết quả dạng JSON (print JSON)')
    .action(async (options: { json?: boolean }) => (await import('./errors.js')).errorsCommand(options));

  return program;
}
