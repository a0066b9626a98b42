import type { StatutorySection } from '../statutory-section.js';

/**
 * Sections that the law or common practice asks of a portal, as of 2026-11-22, in the order of the codes. `menu`: the words
 * a reader sees, for sections in which items are listed; the others are filled by parts of their own.
 */
export const statutorySections: readonly StatutorySection[] = [
  {
    code: 'S-01', slug: 'gioi-thieu', name: 'Giới thiệu', menu: 'Giới thiệu',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.1.b, 9.1.c' }, { instrument: '224/2026/NĐ-CP', article: '9.3' }],
  },
  {
    code: 'S-02', slug: 'tin-tuc-su-kien', name: 'Tin tức, sự kiện', menu: 'Tin tức, sự kiện',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.2, 9.3' }],
  },
  {
    code: 'S-03', slug: 'chi-dao-dieu-hanh', name: 'Thông tin chỉ đạo, điều hành', menu: 'Chỉ đạo, điều hành',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.1.d, 9.2' }, { instrument: '104/2016/QH13', article: '17, 19' }],
  },
  {
    code: 'S-04', slug: 'tuyen-truyen-phap-luat', name: 'Thông tin tuyên truyền, phổ biến, hướng dẫn thực hiện pháp luật, chế độ, chính sách', menu: 'Phổ biến pháp luật, chính sách',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.1.d' }],
  },
  {
    code: 'S-05', slug: 'chien-luoc-quy-hoach', name: 'Chiến lược, định hướng, quy hoạch, kế hoạch phát triển', menu: 'Quy hoạch, kế hoạch',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.1.d' }, { instrument: '104/2016/QH13', article: '17' }],
  },
  {
    code: 'S-06', slug: 'van-ban', name: 'Hệ thống văn bản quy phạm pháp luật và văn bản quản lý hành chính', menu: 'Văn bản',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '64/2025/QH15', article: '61' }, { instrument: '224/2026/NĐ-CP', article: '9.1.d, 9.3' }, { instrument: '104/2016/QH13', article: '17, 19' }],
  },
  {
    code: 'S-07', slug: 'cong-bao', name: 'Công báo điện tử',
    levels: { province: 'must', department: 'none', commune: 'none' },
    law: [{ instrument: '64/2025/QH15', article: '9' }],
  },
  {
    code: 'S-08', slug: 'du-an-dau-thau', name: 'Thông tin về dự án, hạng mục đầu tư, đấu thầu, mua sắm công', menu: 'Dự án, đấu thầu',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.1.d' }, { instrument: '58/2024/QH15', article: '15' }],
  },
  {
    code: 'S-09', slug: 'lay-y-kien', name: 'Lấy ý kiến góp ý của tổ chức, cá nhân',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '64/2025/QH15', article: '' }, { instrument: '10/2022/QH15', article: '26, 28' }],
  },
  {
    code: 'S-10', slug: 'hoi-dap', name: 'Hỏi đáp',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.2, 10' }, { instrument: '104/2016/QH13', article: '' }],
  },
  {
    code: 'S-11', slug: 'phan-anh-kien-nghi', name: 'Phản ánh, kiến nghị',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '20/2008/NĐ-CP', article: '' }],
  },
  {
    code: 'S-12', slug: 'lien-he-can-bo', name: 'Thông tin liên hệ của cán bộ, công chức có thẩm quyền',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.1.d' }],
  },
  {
    code: 'S-13', slug: 'thong-tin-giao-dich', name: 'Thông tin giao dịch của cổng',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '147/2024/NĐ-CP', article: '24.9' }],
  },
  {
    code: 'S-14', slug: 'de-tai-khoa-hoc', name: 'Thông tin về chương trình, đề tài khoa học',
    levels: { province: 'must', department: 'may', commune: 'may' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.1.d' }],
  },
  {
    code: 'S-15', slug: 'thong-ke', name: 'Thông tin, báo cáo thống kê',
    levels: { province: 'must', department: 'should', commune: 'should' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.1.d' }],
  },
  {
    code: 'S-16', slug: 'tieng-nuoc-ngoai', name: 'Thông tin tiếng nước ngoài',
    levels: { province: 'must', department: 'may', commune: 'may' },
    law: [],
  },
  {
    code: 'S-17', slug: 'thu-tuc-hanh-chinh', name: 'Thủ tục hành chính',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.1.a, 15.1' }, { instrument: '63/2010/NĐ-CP', article: '24' }],
  },
  {
    code: 'S-18', slug: 'dich-vu-cong', name: 'Dịch vụ công trực tuyến',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '9.1.a, 14, 15' }],
  },
  {
    code: 'S-19', slug: 'cong-khai-ngan-sach', name: 'Công khai ngân sách', menu: 'Công khai ngân sách',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '89/2025/QH15', article: '15' }, { instrument: '73/2026/NĐ-CP', article: '35-37' }, { instrument: '26/2026/TT-BTC', article: '24-35' }],
  },
  {
    code: 'S-20', slug: 'kinh-te-xa-hoi', name: 'Tình hình kinh tế - xã hội', menu: 'Kinh tế - xã hội',
    levels: { province: 'should', department: 'none', commune: 'should' },
    law: [{ instrument: '104/2016/QH13', article: '17' }],
  },
  {
    code: 'S-21', slug: 'tim-kiem', name: 'Tìm kiếm',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '11.5' }],
  },
  {
    code: 'S-22', slug: 'lien-ket', name: 'Liên kết',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '11.1, 11.3' }],
  },
  {
    code: 'S-23', slug: 'so-do-cong', name: 'Sơ đồ cổng',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [],
  },
  {
    code: 'S-24', slug: 'rss', name: 'Nguồn tin RSS/ATOM',
    levels: { province: 'should', department: 'should', commune: 'should' },
    law: [],
  },
  {
    code: 'S-25', slug: 'truyen-thong-chinh-sach', name: 'Truyền thông chính sách', menu: 'Truyền thông chính sách',
    levels: { province: 'must', department: 'must', commune: 'should' },
    law: [],
  },
  {
    code: 'S-26', slug: 'thong-bao-cong-khai', name: 'Thông báo công khai', menu: 'Thông báo',
    levels: { province: 'should', department: 'should', commune: 'should' },
    law: [{ instrument: '104/2016/QH13', article: '17' }],
  },
  {
    code: 'S-27', slug: 'chuyen-muc-dot-xuat', name: 'Chuyên mục theo sự kiện (bầu cử, dịch bệnh, …)',
    levels: { province: 'may', department: 'may', commune: 'may' },
    law: [],
  },
  {
    code: 'S-28', slug: 'tai-lieu-ky-hop-hdnd', name: 'Tài liệu kỳ họp HĐND',
    levels: { province: 'should', department: 'none', commune: 'should' },
    law: [],
  },
  {
    code: 'S-29', slug: 'gop-y-quy-hoach-su-dung-dat', name: 'Góp ý quy hoạch sử dụng đất',
    levels: { province: 'should', department: 'none', commune: 'should' },
    law: [],
  },
  {
    code: 'S-30', slug: 'nguoi-phat-ngon', name: 'Người phát ngôn',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '244/2026/NĐ-CP', article: '3.3, 5.2, 6' }],
  },
  {
    code: 'S-31', slug: 'danh-muc-thong-tin-cong-khai', name: 'Danh mục thông tin phải được công khai',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '104/2016/QH13', article: '17, 19' }],
  },
  {
    code: 'S-32', slug: 'dau-moi-cung-cap-thong-tin', name: 'Đầu mối cung cấp thông tin',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '104/2016/QH13', article: '' }, { instrument: '13/2018/NĐ-CP', article: '' }],
  },
  {
    code: 'S-33', slug: 'dan-chu-co-so', name: 'Thực hiện dân chủ ở cơ sở', menu: 'Dân chủ ở cơ sở',
    levels: { province: 'none', department: 'none', commune: 'must' },
    law: [{ instrument: '10/2022/QH15', article: '11' }],
  },
  {
    code: 'S-34', slug: 'kenh-chinh-thuc', name: 'Các kênh cung cấp thông tin chính thức',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '10.2, 10.3' }, { instrument: '244/2026/NĐ-CP', article: '5.2' }],
  },
  {
    code: 'S-35', slug: 'trang-tiep-can', name: 'Phiên bản hỗ trợ người khuyết tật',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '10.3.c' }],
  },
  {
    code: 'S-36', slug: 'danh-gia-hai-long', name: 'Đánh giá mức độ hài lòng',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '10.3.b' }],
  },
  {
    code: 'S-37', slug: 'thong-bao-tam-ngung', name: 'Thông báo tạm ngừng',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '13' }],
  },
  {
    code: 'S-38', slug: 'bao-ve-du-lieu-ca-nhan', name: 'Thông báo bảo vệ dữ liệu cá nhân',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '91/2025/QH15', article: '' }],
  },
  {
    code: 'S-39', slug: 'chan-trang', name: 'Chân trang và nhận diện',
    levels: { province: 'must', department: 'must', commune: 'must' },
    law: [{ instrument: '147/2024/NĐ-CP', article: '24.9' }],
  },
  {
    code: 'S-40', slug: 'du-lieu-mo', name: 'Dữ liệu mở',
    levels: { province: 'should', department: 'may', commune: 'may' },
    law: [],
  },
  {
    code: 'S-41', slug: 'danh-muc-thanh-phan', name: 'Danh sách trang thành phần',
    levels: { province: 'must', department: 'none', commune: 'none' },
    law: [{ instrument: '224/2026/NĐ-CP', article: '11.1' }],
  },
];
