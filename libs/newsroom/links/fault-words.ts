const words: Readonly<Record<string, string>> = {
  http_404: 'không có trang này (404)',
  http_410: 'trang đã bị gỡ (410)',
  no_host: 'không có tên miền này',
  refused: 'máy chủ không nhận kết nối',
  timeout: 'máy chủ không trả lời',
  certificate: 'chứng thư bảo mật không hợp lệ',
  redirects: 'chuyển hướng vòng quanh',
  moved: 'trang đã chuyển sang địa chỉ khác; hãy sửa bài và ghi địa chỉ mới',
  address: 'chuyển đến địa chỉ không đúng dạng',
  private: 'địa chỉ ở trong mạng nội bộ, không được mở',
  port: 'cổng mạng không được mở',
  robots: 'tệp robots.txt không cho đọc',
  xml: 'tệp không đúng dạng XML',
  MEDIA_STORE_MISSING: 'hệ thống chưa có nơi chứa tệp',
};

/** What was found at a link, for people. */
export function faultWords(fault: string): string {
  const [, status] = /^http_(\d{3})$/.exec(fault) ?? [];
  return words[fault] ?? (status === undefined ? 'không mở được' : `máy chủ báo lỗi (${status})`);
}
