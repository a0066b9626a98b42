import { drawings } from './draw-pictures.js';
import { kindSamples } from './kind-samples.js';
import { published, type Sample } from './sample.js';

/** Invented news, of events that happen every year and to nobody in particular. */
const newsSamples: readonly Sample[] = [
  {
    portal: 'dongnai',
    section: 'gioi-thieu',
    title: 'Giới thiệu cổng thông tin điện tử thành phố',
    summary: 'Cổng là nơi thành phố và các đơn vị trực thuộc đăng tin tức, văn bản, thông báo và trả lời người dân.',
    body: `Cổng thông tin điện tử thành phố gồm trang của thành phố, của các sở và của 95 xã, phường. Mỗi đơn vị tự biên tập trang của mình; ban biên tập của đơn vị duyệt trước khi đăng.

## Người dân tìm được gì ở đây

- Tin tức, sự kiện của thành phố và nơi mình ở
- Thông tin chỉ đạo, điều hành
- Văn bản và hướng dẫn thực hiện
- Thông báo công khai, lịch làm việc

## Liên hệ

Địa chỉ và số điện thoại của từng đơn vị ở cuối mỗi trang.`,
    hoursAgo: 24 * 20,
    fate: published,
  },
  {
    portal: 'dongnai',
    section: 'tin-tuc-su-kien',
    title: 'Phát động tuần lễ trồng cây ven sông',
    summary: 'Các xã, phường ven sông cùng trồng thêm cây xanh, giữ bờ và tạo bóng mát cho đường đi bộ.',
    body: `Tuần lễ trồng cây ven sông bắt đầu từ sáng thứ bảy. Mỗi xã, phường chọn một đoạn bờ phù hợp, trồng những loại cây bản địa, dễ sống và giữ đất tốt.

## Cách tham gia

1. Đăng ký với tổ dân phố hoặc đoàn thanh niên nơi ở.
2. Nhận cây giống và dụng cụ tại điểm tập trung.
3. Cùng chăm sóc cây trong ba tháng đầu.

Ban tổ chức nhắc người tham gia mang mũ, nước uống và không xả rác tại khu vực trồng cây.`,
    picture: drawings.river,
    hoursAgo: 24 * 9,
    fate: published,
  },
  {
    portal: 'dongnai',
    section: 'chi-dao-dieu-hanh',
    title: 'Yêu cầu các đơn vị rà soát thông tin liên hệ trên trang',
    summary: 'Địa chỉ, số điện thoại và người phụ trách phải đúng với hiện tại; đơn vị tự kiểm tra trước cuối tháng.',
    body: `Qua theo dõi, một số trang còn để số điện thoại cũ. Các đơn vị kiểm tra lại phần cuối trang và mục giới thiệu.

| Nội dung | Ai kiểm tra | Thời hạn |
| --- | --- | --- |
| Địa chỉ, điện thoại | Quản trị trang | Trước ngày 25 |
| Người phụ trách nội dung | Trưởng ban biên tập | Trước ngày 28 |
| Lịch tiếp công dân | Văn phòng | Hằng tuần |

Đơn vị nào thay đổi nhân sự thì cập nhật ngay trong ngày.`,
    hoursAgo: 24 * 6,
    fate: published,
  },
  {
    portal: 'skhcn',
    section: 'tin-tuc-su-kien',
    title: 'Mở lớp hướng dẫn kỹ năng số cho người cao tuổi',
    summary: 'Lớp học buổi sáng, miễn phí, dạy cách gọi hình, đọc tin và nhận biết cuộc gọi lừa đảo.',
    body: `Mỗi lớp có hai mươi người, học trong ba buổi. Học viên mang theo điện thoại của mình; người hướng dẫn đi từng bàn.

**Buổi một:** gọi hình cho con cháu. **Buổi hai:** đọc tin trên trang của xã, phường. **Buổi ba:** nhận biết tin nhắn và cuộc gọi lừa đảo.

> Điều quan trọng nhất: không đọc mã xác thực cho bất kỳ ai qua điện thoại.`,
    picture: drawings.computer,
    hoursAgo: 24 * 5,
    fate: published,
  },
  {
    portal: 'tranbien',
    section: 'tin-tuc-su-kien',
    title: 'Ngày hội đọc sách của thiếu nhi phường',
    summary: 'Hơn ba trăm đầu sách được bày ở sân nhà văn hóa; các em đổi sách cũ lấy sách mới.',
    body: `Ngày hội diễn ra trọn buổi sáng chủ nhật tại sân nhà văn hóa phường. Các em nghe kể chuyện, vẽ lại nhân vật mình thích và đổi sách cùng bạn.

Phụ huynh có thể tặng lại sách còn tốt cho tủ sách của khu phố.`,
    picture: drawings.books,
    hoursAgo: 24 * 4,
    fate: published,
  },
  {
    portal: 'tamhiep',
    section: 'tin-tuc-su-kien',
    title: 'Hoàn thành sơn lại vạch qua đường trước các trường học',
    summary: 'Vạch mới rõ hơn, có thêm biển nhắc giảm tốc độ vào giờ tan trường.',
    body: `Trong hai tuần, phường đã sơn lại vạch qua đường trước các trường học. Lực lượng trật tự và phụ huynh cùng hướng dẫn học sinh qua đường vào đầu giờ sáng và giờ tan trường.

Người đi xe giảm tốc độ khi thấy biển báo trường học.`,
    picture: drawings.school,
    hoursAgo: 24 * 3,
    fate: published,
  },
  {
    portal: 'tranbien',
    section: 'thong-bao-cong-khai',
    title: 'Lịch thu gom rác cồng kềnh trong tháng',
    summary: 'Bàn ghế, nệm cũ được thu gom vào sáng thứ bảy hằng tuần; người dân đặt gọn trước nhà từ tối thứ sáu.',
    body: `Rác cồng kềnh được thu gom theo khu phố, mỗi khu một buổi trong tháng.

- Tuần thứ nhất: khu phố 1 và 2
- Tuần thứ hai: khu phố 3 và 4
- Tuần thứ ba: khu phố 5
- Tuần thứ tư: các khu phố còn lại

Không để chung với rác sinh hoạt hằng ngày.`,
    hoursAgo: 24 * 2,
    fate: published,
  },
  {
    portal: 'dongnai',
    section: 'tin-tuc-su-kien',
    title: 'Giải chạy buổi sáng gây quỹ học bổng',
    summary: 'Đường chạy năm cây số quanh công viên; toàn bộ phí tham gia dành cho học sinh khó khăn.',
    body: `Giải chạy dành cho mọi lứa tuổi, không tính thứ hạng. Người tham gia tập trung lúc năm giờ ba mươi, khởi động cùng nhau rồi xuất phát.

Ban tổ chức bố trí nước uống ở mỗi cây số và tổ y tế dọc đường.`,
    picture: drawings.park,
    hoursAgo: 26,
    fate: published,
  },
  {
    portal: 'skhcn',
    section: 'thong-bao-cong-khai',
    title: 'Nhận đề xuất sáng kiến cải tiến công việc năm tới',
    summary: 'Cán bộ, người lao động và người dân gửi đề xuất đến hết tháng; mỗi đề xuất một trang là đủ.',
    body: `Đề xuất nêu rõ việc hiện nay làm thế nào, muốn đổi ra sao và tiết kiệm được gì. Không cần mẫu riêng.

Tổ xét chọn trả lời từng đề xuất, kể cả những đề xuất chưa được chọn.`,
    hoursAgo: 20,
    fate: { kind: 'submitted' },
  },
  {
    portal: 'tranbien',
    section: 'tin-tuc-su-kien',
    title: 'Khai mạc giải bóng chuyền các khu phố',
    summary: 'Mười đội của các khu phố thi đấu vòng tròn trong hai tuần.',
    body: `Lễ khai mạc diễn ra chiều thứ sáu tại sân của nhà văn hóa. Sau phần diễu hành, trận đầu tiên giữa khu phố 2 và khu phố 4 kết thúc với ba hiệp căng thẳng.`,
    hoursAgo: 6,
    fate: { kind: 'submitted' },
  },
  {
    portal: 'tranbien',
    section: 'tuyen-truyen-phap-luat',
    title: 'Hỏi và đáp về đăng ký tạm trú',
    summary: 'Những câu hỏi thường gặp của người thuê nhà.',
    body: `**Hỏi:** Thuê nhà bao lâu thì phải đăng ký tạm trú?

**Đáp:** Người dân xem quy định hiện hành hoặc hỏi trực tiếp tại bộ phận một cửa của phường.`,
    hoursAgo: 5,
    fate: { kind: 'returned', reason: 'Phần trả lời cần ghi rõ điều, khoản của văn bản đang có hiệu lực. Bổ sung rồi trình lại giúp.' },
  },
  {
    portal: 'dongnai',
    section: 'thong-bao-cong-khai',
    title: 'Thông báo lịch trực cuối tuần của bộ phận một cửa',
    summary: 'Bộ phận một cửa trực sáng thứ bảy để người đi làm giờ hành chính nộp hồ sơ.',
    body: `Sáng thứ bảy hằng tuần, từ 7 giờ 30 đến 11 giờ 30, bộ phận một cửa nhận hồ sơ và trả kết quả như ngày thường.`,
    hoursAgo: 4,
    fate: { kind: 'scheduled', inHours: 24 },
  },
  {
    portal: 'tamhiep',
    section: 'tin-tuc-su-kien',
    title: 'Chuẩn bị hội chợ cây cảnh cuối năm',
    summary: '',
    body: `Phường dự kiến bố trí hai mươi gian hàng dọc theo công viên.`,
    picture: drawings.market,
    hoursAgo: 2,
    fate: { kind: 'draft' },
  },
];

/** All of them, oldest first. */
export const samples: readonly Sample[] = [...newsSamples, ...kindSamples].sort((a, b) => b.hoursAgo - a.hoursAgo);
