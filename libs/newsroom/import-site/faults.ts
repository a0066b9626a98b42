import { faultWords } from '../links/fault-words.js';

/** `draft`: the item comes in, but not to the public. */
type Level = 'warning' | 'draft' | 'error';

interface FaultText {
  readonly level: Level;
  readonly vi: string;
  readonly en: string;
}

const of =
  (level: Level) =>
  (vi: string, en: string): FaultText => ({ level, vi, en });
const [error, draft, warning] = [of('error'), of('draft'), of('warning')];

/** What may be wrong with an entry of an old site, what keeps it from the public, and what was assumed. */
const texts = {
  SITE_TITLE_MISSING: error('Bài không có tiêu đề. Hãy thêm tiêu đề vào tệp.', 'The entry has no title. Add one to the file.'),
  SITE_BODY_MISSING: error('Bài không có nội dung. Hãy kiểm tra bài ở trang cũ.', 'The entry has no text. Look at it on the old site.'),
  SITE_TEXT_LONG: error('Bài dài quá mức nhận được. Hãy chia bài ở trang cũ.', 'The entry is too long. Divide it on the old site.'),
  SITE_TEXT_BROKEN: error('Bài có ký tự hỏng. Hãy xuất lại tệp theo bảng mã UTF-8.', 'The entry has broken characters. Export the file again in UTF-8.'),
  SITE_TWICE: error('Bài này đã có ở dòng {row} của tệp.', 'The entry stands in row {row} already.'),
  SITE_DATE_FORM: error(
    'Ngày “{text}” chưa đúng. Hãy ghi dd/mm/yyyy hoặc dd/mm/yyyy hh:mm.',
    'The date "{text}" is not right. Write dd/mm/yyyy or dd/mm/yyyy hh:mm.',
  ),
  SITE_PAGE_STATUS: error('Trang cũ trả lời {status} ở địa chỉ này.', 'The old site answers {status} at this address.'),
  SITE_PAGE_UNREACHABLE: error('Không mở được địa chỉ này ({fault}). Hãy chạy lại sau.', 'The address cannot be opened ({fault}). Try again later.'),
  SITE_PAGE_LARGE: error('Trang này lớn quá {most} MB.', 'The page is larger than {most} MB.'),
  SITE_ROBOTS: error('Tệp robots.txt của trang cũ không cho đọc địa chỉ này.', 'robots.txt of the old site forbids the address.'),
  SITE_NOT_ARTICLE: error('Trang này không có bài viết nào đọc được.', 'No article can be read on this page.'),
  SITE_FAILED: error(
    'Hệ thống chưa nhập được bài này. Hãy chạy lại; nếu vẫn lỗi, báo người vận hành.',
    'The entry could not be taken in. Try again, else tell the operator.',
  ),
  SITE_NOT_PUBLIC: draft('Ở trang cũ bài này chưa đăng nên được nhập thành bản nháp.', 'It was not public on the old site, so it comes in as a draft.'),
  SITE_DATE_MISSING: draft('Bài không có ngày đăng nên được nhập thành bản nháp.', 'It has no date of publication, so it comes in as a draft.'),
  SITE_DATE_AHEAD: draft('Ngày đăng ở tương lai nên bài được nhập thành bản nháp.', 'Its date of publication lies ahead, so it comes in as a draft.'),
  SITE_ALT_MISSING: draft(
    '{count} ảnh chưa có lời mô tả nên bài được nhập thành bản nháp. Hãy viết lời mô tả rồi trình bài.',
    '{count} pictures have no text alternative, so it comes in as a draft. Describe them, then hand it in.',
  ),
  SITE_REFUSED: draft(
    'Bài chưa qua kiểm tra trước khi trình nên được nhập thành bản nháp: {why}',
    'It is refused before submission, so it comes in as a draft: {reason}',
  ),
  SITE_AS_DRAFT: draft('Lần nhập này chỉ lấy về thành bản nháp.', 'This import takes everything in as drafts.'),

  SITE_FONT: warning(
    'Chữ viết theo phông cũ (TCVN3 hoặc VNI) đã được chuyển sang Unicode. Hãy đọc lại.',
    'Words in a legacy font (TCVN3 or VNI) were converted to Unicode. Read them over.',
  ),
  SITE_SHORTCODE: warning('Đã bỏ mã riêng của hệ thống cũ (như [gallery]).', 'Codes of the old system such as [gallery] were left out.'),
  SITE_EMBED: warning('Video hoặc khung nhúng được thay bằng liên kết.', 'A video or frame became a link.'),
  SITE_FILE_LEFT: warning(
    'Bài dẫn tới tệp còn nằm ở trang cũ. Hãy gửi tệp lên trước khi đóng trang cũ.',
    'The text links to files that still lie on the old site. Upload them before it closes.',
  ),
  SITE_PICTURE_MISSING: warning(
    'Không lấy được ảnh {address} ({fault}); bài được nhập không có ảnh ấy.',
    'The picture {address} could not be fetched ({fault}); the entry comes in without it.',
  ),
  SITE_PICTURE_REFUSED: warning(
    'Ảnh {address} bị từ chối khi kiểm tra ({code}); bài được nhập không có ảnh ấy.',
    'The picture {address} was refused by the checks ({code}); the entry comes in without it.',
  ),
  SITE_AUTHOR_MISSING: warning('Không rõ tác giả; bài ghi tên ban biên tập.', 'No author is named; the entry bears the name of the board.'),
  SITE_DATE_GUESSED: warning('Ngày đăng lấy theo sơ đồ trang. Hãy kiểm tra.', 'The date of publication is that of the site map. Look at it.'),
  SITE_ADDRESS_OWN: warning(
    'Địa chỉ cũ trùng với một trang có sẵn ở đây nên không dẫn về bài này được.',
    'A page of this site stands at the old address, so it cannot lead to the item.',
  ),
  SITE_ADDRESS_TAKEN: warning('Địa chỉ cũ đã dẫn về một bài khác nên không ghi lại.', 'The old address leads to another item already and was not kept.'),
} satisfies Record<string, FaultText>;

export type SiteFaultCode = keyof typeof texts;

export interface SiteFault {
  readonly code: SiteFaultCode;
  readonly details?: Readonly<Record<string, string | number>>;
}

export function siteFaultLevel({ code }: SiteFault): Level {
  return texts[code].level;
}

/** What is wrong and what to do. */
export function siteFaultText({ code, details = {} }: SiteFault, language: 'vi' | 'en' = 'vi'): string {
  const said = language === 'vi' && typeof details['fault'] === 'string' ? { ...details, fault: faultWords(details['fault']) } : details;
  return texts[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(said[name] ?? whole));
}
