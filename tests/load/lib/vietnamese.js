/** Made-up Vietnamese of the kind that portals print: right letters, accents and lengths, no real people or places. */

const openings = [
  'Hội nghị triển khai',
  'Kết quả thực hiện',
  'Thông báo về việc',
  'Tăng cường công tác',
  'Kế hoạch tổ chức',
  'Lễ phát động',
  'Kiểm tra tình hình',
  'Sơ kết sáu tháng',
  'Tập huấn nghiệp vụ',
  'Lịch tiếp công dân',
  'Hướng dẫn thủ tục',
  'Công bố quyết định',
  'Đối thoại với',
  'Ra quân hưởng ứng',
  'Tổng kết phong trào',
  'Lấy ý kiến nhân dân',
];
const matters = [
  'chuyển đổi số ở khu phố',
  'cải cách thủ tục hành chính',
  'phòng, chống sốt xuất huyết',
  'xây dựng đô thị văn minh',
  'giảm nghèo bền vững',
  'bảo vệ môi trường nước',
  'cấp đổi giấy chứng nhận',
  'quản lý trật tự xây dựng',
  'khám sức khoẻ người cao tuổi',
  'an toàn giao thông trường học',
  'thu gom rác thải tại nguồn',
  'phòng cháy, chữa cháy',
  'dạy nghề cho lao động nông thôn',
  'chi trả chế độ người có công',
  'tiêm chủng mở rộng',
  'nâng cấp đường liên ấp',
  'tuyển quân năm tới',
  'hỗ trợ hộ kinh doanh',
  'khuyến học, khuyến tài',
  'nước sạch hợp vệ sinh',
];
const syllables =
  'uỷ ban nhân dân phường xã thành phố thực hiện nghị quyết của hội đồng về phát triển kinh tế xã hội trên địa bàn lãnh đạo các phòng chuyên môn cùng đại diện khu phố đã tham dự và trao đổi ý kiến nhằm nâng cao chất lượng phục vụ người doanh nghiệp trong thời gian tới đơn vị tiếp tục rà soát hồ sơ giải quyết đúng hạn công khai minh bạch ứng dụng công nghệ thông tin tuyên truyền vận động hưởng ứng tích cực kết quả đạt được vượt chỉ tiêu đề ra so với cùng kỳ năm trước góp phần ổn định đời sống'.split(
    ' ',
  );
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const given = ['Thị An', 'Văn Bình', 'Minh Châu', 'Thị Dung', 'Hữu Đức', 'Ngọc Giang', 'Thu Hằng', 'Quốc Khánh', 'Mỹ Linh', 'Hoàng Nam'];

/** @typedef {import('./random.js').Random} Random */

/** @param {Random} random */
export const personName = (random) => `${random.pick(families)} ${random.pick(given)}`;

/** @param {Random} random @param {number} words */
const phrase = (random, words) => Array.from({ length: words }, () => random.pick(syllables)).join(' ');

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** What titles begin with, and what they are about. */
export const titleParts = { openings, matters };

/** About 90 characters. @param {Random} random */
export const title = (random) => `${random.pick(openings)} ${random.pick(matters)} ${phrase(random, 3 + random.below(6))} năm ${2023 + random.below(4)}`;

/** About 200 characters. @param {Random} random */
export const summary = (random) => `${capital(phrase(random, 35 + random.below(10)))}.`;

/** Paragraphs of about 3,000 characters together, a subheading now and then. @param {Random} random */
export function paragraphs(random, characters = 3_000) {
  const made = [];
  for (let length = 0; length < characters;) {
    const text = random.next() < 0.12 ? { heading: capital(phrase(random, 6)) } : { paragraph: `${capital(phrase(random, 40 + random.below(40)))}.` };
    length += (text.heading ?? text.paragraph).length;
    made.push(text);
  }
  return made;
}

/** As sealed text is stored. @param {ReturnType<typeof paragraphs>} parts */
export const asHtml = (parts) => parts.map((part) => (part.heading ? `<h2>${part.heading}</h2>` : `<p>${part.paragraph}</p>`)).join('');

/** @param {ReturnType<typeof paragraphs>} parts */
export const asText = (parts) => parts.map((part) => part.heading ?? part.paragraph).join('\n');

/** As the editor sends it: a Tiptap document. @param {ReturnType<typeof paragraphs>} parts */
export const asDocument = (parts) => ({
  type: 'doc',
  content: parts.map((part) =>
    part.heading
      ? { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: part.heading }] }
      : { type: 'paragraph', content: [{ type: 'text', text: part.paragraph }] },
  ),
});

/** Last part of an address. @param {string} text */
export const slugOf = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
