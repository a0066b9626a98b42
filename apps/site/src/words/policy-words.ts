import type { Lang } from './words.js';

const vi = {
  title: 'Chính sách',
  lead: (name: string): string => `${name} cung cấp thông tin cho mọi người, không yêu cầu đăng ký và không thu thập thông tin về người đọc.`,
  use: 'Sử dụng lại thông tin',
  uses: (name: string): readonly string[] => [
    `Được đọc, in, chép và phát hành lại thông tin đã đăng, với điều kiện ghi rõ nguồn “${name}” và không sửa nội dung.`,
    'Bản đang hiển thị là bản mới nhất đã được duyệt. Bài đã gỡ không còn được phát hành; hãy bỏ cả bản đã chép.',
  ],
  privacy: 'Dữ liệu của người đọc',
  privacies: [
    'Trang không dùng cookie, không theo dõi người đọc và không tải nội dung quảng cáo.',
    'Lượt truy cập được đếm mà không lưu địa chỉ mạng hay tên thiết bị: dữ liệu dùng để không đếm trùng được làm cho không nhận ra ai và bị xóa mỗi đêm.',
    'Đánh giá trang được lưu không kèm bất cứ thông tin nào về người đánh giá.',
    'Cỡ chữ và nền tương phản do người đọc chọn được giữ trên chính thiết bị của người đọc, không gửi đi đâu.',
  ],
  measured: (host: string): string =>
    `Theo quy định về đo lường dịch vụ số, trang có mã của hệ thống giám sát, đo lường tại ${host}; hệ thống đó nhận biết việc mở trang theo quy định của cơ quan quản lý nó.`,
  links: 'Liên kết ra ngoài',
  linksText: 'Trang có liên kết tới trang của cơ quan, tổ chức khác. Nội dung ở đó do cơ quan, tổ chức đó chịu trách nhiệm.',
  questions: 'Hỏi và góp ý',
  questionsText: 'Mọi câu hỏi, góp ý về thông tin đã đăng và về chính sách này, xin gửi theo địa chỉ dưới đây. Đơn vị trả lời trong 15 ngày.',
};

/** Words of the page of policies. */
export type PolicyWords = typeof vi;

const en: PolicyWords = {
  title: 'Policies',
  lead: (name) => `What ${name} publishes is there for everybody: nobody has to register, and nothing is collected about readers.`,
  use: 'Using what is published',
  uses: (name) => [
    `You may read, print, copy and republish it, provided that you name “${name}” as the source and change nothing.`,
    'What you see is the latest text that was approved. What was withdrawn may not be republished; please remove your copies too.',
  ],
  privacy: 'Your data',
  privacies: [
    'This site sets no cookies, does not follow you and loads no advertisements.',
    'Visits are counted without keeping network addresses or names of devices: what keeps one visit from being counted twice identifies nobody and is deleted each night.',
    'Ratings are kept without anything about who rated.',
    'The text size and contrast that you choose stay on your own device and are sent nowhere.',
  ],
  measured: (host) =>
    `By regulation this site carries the code of the national measuring system at ${host}; that system notices when a page is opened, under the rules of the body that runs it.`,
  links: 'Links to other sites',
  linksText: 'This site links to sites of other bodies, which answer for what stands there.',
  questions: 'Questions',
  questionsText: 'Ask about anything that was published, or about these policies, at the address below. You will have an answer within 15 days.',
};

/** Words of the page of policies in a language; of one that has none, Vietnamese. */
export function policyWordsIn(lang: string): PolicyWords {
  return lang === ('en' satisfies Lang) ? en : vi;
}
