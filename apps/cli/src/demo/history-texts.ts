/** What a portal of the demonstration posted in the last months: short, invented, of events that happen every year. */
export interface Story {
  readonly title: string;
  readonly kind: string;
  readonly topic: string | null;
  readonly section: string;
  readonly text: string;
}

const story = (kind: string, topic: string | null, section: string, title: string, text: string): Story => ({ kind, topic, section, title, text });

const news = 'tin-tuc-su-kien';
const direction = 'chi-dao-dieu-hanh';
const law = 'tuyen-truyen-phap-luat';
const notices = 'thong-bao-cong-khai';

export const stories: readonly Story[] = [
  story('news', null, news, 'Ra quân dọn vệ sinh các tuyến đường', 'Người dân cùng quét dọn, thu gom rác và phát quang lối đi trước nhà mình.'),
  story('news', 'digital', news, 'Tổ công nghệ số đến từng khu dân cư', 'Các tổ hướng dẫn cài ứng dụng, tạo mật khẩu an toàn và nộp hồ sơ qua mạng.'),
  story(
    'news',
    'direction',
    direction,
    'Giao ban tháng với các khu dân cư',
    'Cuộc họp điểm lại việc đã làm, việc còn chậm và người chịu trách nhiệm từng việc.',
  ),
  story('article', 'policy', law, 'Hỏi đáp về đăng ký khai sinh qua mạng', 'Bài trả lời những câu hỏi thường gặp khi nộp hồ sơ đăng ký khai sinh qua mạng.'),
  story('news', 'epidemic', news, 'Phun thuốc diệt muỗi đầu mùa mưa', 'Cán bộ y tế nhắc mỗi nhà đậy kín lu nước và lật úp vật chứa nước ngoài vườn.'),
  story('news', null, news, 'Hội khỏe của học sinh các trường', 'Học sinh thi chạy, nhảy xa và kéo co; trường nào cũng có đội tham gia.'),
  story('news', 'consultation', notices, 'Lấy ý kiến về chỗ đỗ xe quanh chợ', 'Bản vẽ được dán tại nhà văn hóa; người dân góp ý trực tiếp hoặc qua trang này.'),
  story(
    'document',
    'direction',
    direction,
    'Kế hoạch phòng, chống ngập trong mùa mưa',
    'Kế hoạch nêu rõ điểm hay ngập, lực lượng ứng trực và số điện thoại báo tin.',
  ),
  story('news', null, news, 'Ngày hội đại đoàn kết ở khu dân cư', 'Bà con cùng ăn bữa cơm chung, chơi trò chơi dân gian và diễn văn nghệ.'),
  story('news', 'strategy', news, 'Công bố quy hoạch các tuyến đường nối khu dân cư', 'Bản đồ quy hoạch được treo tại trụ sở để ai cũng xem được.'),
  story('article', 'policy', law, 'Năm bước làm thẻ căn cước', 'Năm bước, giấy tờ cần mang và nơi nhận kết quả trong một trang.'),
  story('article', 'digital', news, 'Nộp hồ sơ qua mạng trong ba phút', 'Bài hướng dẫn từng thao tác trên điện thoại.'),
  story('news', 'business', news, 'Gặp mặt hộ kinh doanh và hợp tác xã', 'Các hộ nêu khó khăn về mặt bằng, vốn và cách bán hàng qua mạng.'),
  story('reportage', null, news, 'Một ngày ở bộ phận một cửa', 'Phóng sự theo chân người dân và cán bộ từ lúc lấy số đến lúc trả kết quả.'),
  story(
    'banner',
    'policy',
    law,
    'Tuyên truyền an toàn giao thông dịp cuối năm',
    'Băng tuyên truyền nhắc đội mũ bảo hiểm và không lái xe sau khi uống rượu, bia.',
  ),
  story('news', null, notices, 'Lịch cấp nước luân phiên khi sửa đường ống', 'Mỗi khu dân cư tạm ngừng nước một buổi; lịch cụ thể ở bảng tin.'),
];
