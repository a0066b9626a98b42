import { defineErrors } from '#platform/errors';

/** Bounds of an import: a file, its entries, a page that is fetched. */
export const siteLimits = { megabytes: 512, entries: 50_000, pageMegabytes: 5 } as const;

export const siteImportErrors = defineErrors({
  SITE_FILE_LARGE: {
    kind: 'invalid',
    vi: 'Tệp lớn quá {most} MB. Hãy xuất từng phần theo năm.',
    en: 'The file is larger than {most} MB. Export it year by year.',
  },
  SITE_FILE_EMPTY: { kind: 'invalid', vi: 'Tệp không có gì bên trong. Hãy chọn tệp khác.', en: 'The file is empty. Choose another.' },
  SITE_FILE_UNKNOWN: {
    kind: 'invalid',
    vi: 'Không nhận ra loại tệp. Hãy dùng tệp xuất của WordPress (WXR), RSS, Atom hoặc CSV.',
    en: 'The file is of no known sort. Use an export of WordPress (WXR), RSS, Atom or CSV.',
  },
  SITE_CSV_BROKEN: {
    kind: 'invalid',
    vi: 'Bảng CSV hỏng ở gần dòng {line}: dấu ngoặc kép mở ra mà không khép lại, hoặc ô quá dài. Hãy mở bằng Excel, sửa dòng ấy rồi lưu lại.',
    en: 'The CSV breaks near line {line}: a quote is opened and never closed, or a cell is too long. Open it in a spreadsheet, mend the line and save it again.',
  },
  SITE_XML_BROKEN: {
    kind: 'invalid',
    vi: 'Tệp XML hỏng ở dòng {line}. Hãy xuất lại tệp từ trang cũ.',
    en: 'The XML breaks off at line {line}. Export it again.',
  },
  SITE_XML_ENTITIES: {
    kind: 'invalid',
    vi: 'Tệp XML tự định nghĩa ký hiệu (DTD, ENTITY) nên không nhận. Hãy xuất lại tệp từ trang cũ.',
    en: 'The XML defines entities of its own (DTD) and is not taken. Export it again.',
  },
  SITE_ENCODING: {
    kind: 'invalid',
    vi: 'Không đọc được bảng mã của tệp. Hãy lưu lại theo UTF-8.',
    en: 'The encoding of the file cannot be read. Save it as UTF-8.',
  },
  SITE_COLUMNS: {
    kind: 'invalid',
    vi: 'Tệp CSV thiếu cột {columns}. Hãy đặt dòng đầu là tên cột: Tiêu đề, Nội dung, Ngày đăng, Địa chỉ, Tác giả, Chuyên mục, Tóm tắt, Ảnh, Mô tả ảnh.',
    en: 'The CSV lacks the columns {columns}. Name the columns in the first line.',
  },
  SITE_ENTRIES_NONE: {
    kind: 'invalid',
    vi: 'Không có bài nào để nhập. Hãy kiểm tra tệp hoặc địa chỉ.',
    en: 'There is nothing to take in. Look at the file or address.',
  },
  SITE_ENTRIES_MANY: {
    kind: 'invalid',
    vi: 'Có hơn {most} bài. Hãy chia thành nhiều lần nhập.',
    en: 'There are more than {most} entries. Divide them.',
  },
  SITE_ADDRESS_INVALID: {
    kind: 'invalid',
    vi: 'Địa chỉ trang cũ chưa đúng. Hãy chép từ thanh địa chỉ của trình duyệt: bắt đầu bằng http:// hoặc https://, dài không quá 500 ký tự.',
    en: 'The address of the old site is not right. Copy it from the browser: it begins with http:// or https:// and has at most 500 characters.',
  },
  SITE_MAP_MISSING: {
    kind: 'invalid',
    vi: 'Không đọc được sơ đồ trang (sitemap.xml) của trang cũ: {fault}. Hãy nhập bằng tệp xuất.',
    en: 'The site map of the old site cannot be read: {fault}. Import a file instead.',
  },
  SITE_IMPORT_STATE: {
    kind: 'conflict',
    vi: 'Việc này không làm được khi lần nhập đang ở trạng thái hiện tại. Hãy tải lại trang.',
    en: 'That is not possible in the present state of the import. Reload.',
  },
  SITE_IMPORT_EDITED: {
    kind: 'conflict',
    vi: '{count} bài của lần nhập này đã được sửa hoặc xử lý tiếp nên không hoàn tác được. Hãy gỡ từng bài.',
    en: '{count} items of the import were worked on since, so it cannot be undone. Withdraw them one by one.',
  },
  SITE_RIGHT_LOST: {
    kind: 'conflict',
    vi: 'Người cho chạy lần nhập này không còn quyền quản trị nên việc nhập đã dừng. Người có quyền hãy bấm Tiếp tục.',
    en: 'Whoever ran this import no longer administers the portal, so it stopped. Somebody who does has to go on with it.',
  },
  SITE_SECTION_UNKNOWN: {
    kind: 'invalid',
    vi: 'Trang không có chuyên mục này, hoặc chuyên mục đã đóng. Hãy chọn chuyên mục trong danh sách.',
    en: 'The portal has no such section, or it is closed. Choose one from the list.',
  },
});
