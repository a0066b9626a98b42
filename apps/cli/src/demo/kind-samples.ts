import { drawings } from './draw-pictures.js';
import { published, type Sample } from './sample.js';

const hoursOf = (days: number): number => days * 24;

/** Items of kinds that have fields of their own, and what belongs to letters and campaigns. */
export const kindSamples: readonly Sample[] = [
  {
    portal: 'dongnai',
    section: 'chien-luoc-quy-hoach',
    kind: 'plan',
    title: 'Kế hoạch phát triển cây xanh đô thị',
    summary: 'Mục tiêu, danh mục tuyến đường và tiến độ trồng cây hằng năm.',
    body: 'Kế hoạch nêu diện tích cây xanh cần đạt ở từng khu vực, loại cây phù hợp và đơn vị chăm sóc.',
    fields: (day) => ({ owner: 'Sở Xây dựng', reviewOn: day(-6), number: '45/KH-UBND (mẫu)', approvedOn: day(-360), from: '2026', to: '2030' }),
    hoursAgo: hoursOf(150),
    fate: published,
  },
  {
    portal: 'dongnai',
    section: 'chien-luoc-quy-hoach',
    kind: 'plan',
    title: 'Kế hoạch chuyển đổi số của các cơ quan',
    summary: 'Việc phải làm của từng cơ quan và cách đo kết quả.',
    body: 'Mỗi cơ quan có một đầu mối; kết quả được đo hằng quý bằng số liệu của hệ thống.',
    fields: (day) => ({ owner: 'Sở Khoa học và Công nghệ', reviewOn: day(18), number: '78/KH-UBND (mẫu)', approvedOn: day(-200), from: '2026', to: '2030' }),
    hoursAgo: hoursOf(120),
    fate: published,
  },
  {
    portal: 'tranbien',
    section: 'chien-luoc-quy-hoach',
    kind: 'plan',
    title: 'Kế hoạch chỉnh trang hẻm và vỉa hè',
    summary: 'Danh sách hẻm được sửa và thời gian thi công từng đợt.',
    body: 'Phường sửa hẻm theo ba đợt; mỗi đợt được báo trước cho các hộ ở hai bên.',
    fields: (day) => ({ owner: 'Phòng Kinh tế, Hạ tầng và Đô thị', reviewOn: day(-2), approvedOn: day(-180), from: '2026', to: '2027' }),
    hoursAgo: hoursOf(90),
    fate: published,
  },
  {
    portal: 'tranbien',
    section: 'cong-khai-ngan-sach',
    kind: 'budget_disclosure',
    title: 'Công khai thực hiện ngân sách 9 tháng',
    summary: 'Thu, chi ngân sách phường 9 tháng so với dự toán (số liệu minh họa).',
    body: 'Số liệu dưới đây do hệ thống dùng thử tự đặt, không phải số thật của đơn vị nào.',
    fields: (day) => ({
      ...{ disclosure: 'quarter', year: day(0).slice(0, 4), period: 'q3', form: '73', publisher: 'UBND phường', triggerOn: day(-55), sentToMinistry: 'sent' },
      explanation: 'Thu đạt tiến độ; chi đầu tư tập trung vào quý IV.',
      lines: [
        { name: 'Tổng thu', planned: '12.500.000.000', done: '9.870.000.000', percent: '79' },
        { name: 'Chi thường xuyên', planned: '8.200.000.000', done: '6.015.000.000', percent: '73,4' },
        { name: 'Chi đầu tư', planned: '3.900.000.000', done: '2.106.000.000', percent: '54' },
      ],
    }),
    hoursAgo: hoursOf(48),
    fate: published,
  },
  {
    portal: 'tranbien',
    section: 'tuyen-truyen-phap-luat',
    kind: 'faq',
    title: 'Hỏi đáp khi nộp hồ sơ tại bộ phận một cửa',
    summary: 'Giờ nhận hồ sơ, giấy tờ cần mang và cách theo dõi kết quả.',
    body: '',
    fields: () => ({
      questions: [
        { question: 'Bộ phận một cửa nhận hồ sơ vào giờ nào?', answer: 'Sáng từ 7 giờ 30 đến 11 giờ 30, chiều từ 13 giờ đến 17 giờ, các ngày làm việc.' },
        { question: 'Không đến được thì nộp bằng cách nào?', answer: 'Nộp trên Cổng dịch vụ công quốc gia hoặc gửi qua bưu chính công ích.' },
        { question: 'Xem hồ sơ đã xong chưa ở đâu?', answer: 'Nhập mã trên giấy hẹn vào mục tra cứu của Cổng dịch vụ công quốc gia.' },
      ],
    }),
    hoursAgo: hoursOf(34),
    fate: published,
  },
  {
    portal: 'dongnai',
    section: 'kinh-te-xa-hoi',
    kind: 'statistic',
    title: 'Một số chỉ tiêu kinh tế – xã hội trong tháng',
    summary: 'Số liệu minh họa để xem cách trình bày bảng.',
    body: '',
    fields: () => ({
      ...{ field: 'Kinh tế – xã hội', period: 'Tháng trước', source: 'Số liệu minh họa' },
      figures: [
        { name: 'Hồ sơ nộp qua mạng', unit: '%', value: '71,5', before: '68,2' },
        { name: 'Khách tham quan', unit: 'lượt', value: '125.400', before: '118.900' },
        { name: 'Cây xanh trồng mới', unit: 'cây', value: '3.210', before: '2.480' },
      ],
    }),
    hoursAgo: hoursOf(13),
    fate: published,
  },
  {
    portal: 'tranbien',
    section: 'tin-tuc-su-kien',
    topic: 'epidemic',
    title: 'Lịch tiêm chủng mở rộng tại trạm y tế',
    summary: 'Trạm y tế phường tiêm cho trẻ vào sáng thứ ba và thứ năm tuần này.',
    body: 'Phụ huynh mang theo sổ tiêm chủng, đưa trẻ đến đúng giờ hẹn và cho trẻ ở lại theo dõi ba mươi phút sau khi tiêm.',
    picture: drawings.clinic,
    hoursAgo: hoursOf(10),
    fate: published,
  },
  {
    portal: 'tranbien',
    section: 'tin-tuc-su-kien',
    kind: 'video',
    title: 'Phim ngắn: chuyến thuyền chở cây giống',
    summary: 'Mười hai giây phim vẽ về việc trồng cây trên bờ sông, có phụ đề.',
    body: 'Phim do hệ thống dùng thử vẽ, không có tiếng và không quay người nào.',
    film: { name: 'thuyen-cho-cay-giong', poster: drawings.river },
    fields: () => ({
      transcript:
        'Phim vẽ, không có tiếng. Mặt trời lên trên đồi. Một chiếc thuyền chở cây giống đi dọc sông; thuyền đi đến đâu, bờ có thêm cây đến đó. Cuối phim, cả đoạn bờ đã thành một hàng cây xanh.',
    }),
    hoursAgo: 8,
    fate: published,
  },
  ...media(),
  {
    portal: 'dongnai',
    section: 'thong-bao-cong-khai',
    kind: 'warning',
    topic: 'policy',
    title: 'Cảnh báo cuộc gọi giả danh cán bộ thu phí',
    summary: 'Cơ quan nhà nước không thu phí qua điện thoại; người dân không chuyển tiền, không đọc mã xác thực.',
    body: 'Khi nhận cuộc gọi đòi chuyển tiền, hãy tắt máy và gọi số điện thoại ghi ở cuối trang của xã, phường nơi mình ở.',
    fields: (day) => ({ about: 'crime', validFrom: day(-7), validUntil: day(30), source: 'Cổng thông tin điện tử thành phố' }),
    hoursAgo: hoursOf(7),
    fate: published,
  },
  {
    portal: 'dongnai',
    section: 'thong-bao-cong-khai',
    kind: 'public_notice',
    title: 'Tuyển cộng tác viên cho tổ công nghệ số',
    summary: 'Nhận hồ sơ của người từ 18 tuổi, biết dùng máy tính, có thời gian buổi tối.',
    body: 'Hồ sơ gồm một trang giới thiệu. Người được chọn dự hai buổi tập huấn.',
    fields: (day) => ({ type: 'recruitment', issuer: 'Sở Khoa học và Công nghệ', validFrom: day(-5), validUntil: day(16) }),
    hoursAgo: hoursOf(5) + 3,
    fate: published,
  },
  {
    portal: 'dongnai',
    section: 'chi-dao-dieu-hanh',
    kind: 'work_calendar',
    title: 'Lịch công tác tuần của lãnh đạo',
    summary: 'Lịch có thể thay đổi; bản mới nhất luôn ở trang này.',
    body: '',
    fields: (day) => ({
      ...{ weekFrom: day(0), weekTo: day(6) },
      events: [
        { starts: `${day(0)}T08:00`, ends: `${day(0)}T09:30`, what: 'Giao ban đầu tuần', who: 'Thường trực UBND', where: 'Phòng họp số 1' },
        { starts: `${day(1)}T07:30`, ends: `${day(1)}T11:30`, what: 'Tiếp công dân định kỳ', who: 'Lãnh đạo trực', where: 'Trụ sở tiếp công dân' },
        {
          starts: `${day(2)}T14:00`,
          ends: `${day(2)}T16:30`,
          what: 'Kiểm tra công trình chỉnh trang bờ sông',
          who: 'Lãnh đạo phụ trách',
          where: 'Công trường',
        },
        { starts: `${day(4)}T08:00`, ends: `${day(4)}T10:00`, what: 'Họp về chuyển đổi số', who: 'Ban chỉ đạo', where: 'Trực tuyến' },
      ],
    }),
    hoursAgo: 30,
    fate: published,
  },
  {
    portal: 'skhcn',
    section: 'chien-luoc-quy-hoach',
    kind: 'plan',
    title: 'Chương trình hỗ trợ sáng kiến cơ sở',
    summary: 'Đối tượng, mức hỗ trợ và cách đăng ký.',
    body: 'Chương trình hỗ trợ sáng kiến của cán bộ, người lao động và người dân.',
    fields: (day) => ({ owner: 'Phòng Quản lý Khoa học', reviewOn: day(9), from: '2026', to: '2028' }),
    hoursAgo: hoursOf(60),
    fate: published,
  },
  {
    // nobody has looked at it for a week: late where the process sets a deadline
    portal: 'tamhiep',
    section: 'tin-tuc-su-kien',
    title: 'Sửa mặt đường hẻm trước mùa mưa',
    summary: 'Mười hai hẻm được trải lại mặt đường trong tháng.',
    body: 'Phường phối hợp với các tổ dân phố báo trước cho từng hộ; xe máy được gửi tại nhà văn hóa khi thi công.',
    hoursAgo: hoursOf(8),
    fate: { kind: 'submitted' },
  },
  {
    portal: 'tranbien',
    section: 'thong-bao-cong-khai',
    kind: 'public_notice',
    title: 'Thông báo cúp nước để sửa đường ống',
    summary: 'Một số tuyến đường tạm ngừng cấp nước vào đêm thứ bảy.',
    body: 'Đơn vị cấp nước sẽ có xe bồn ở đầu các hẻm.',
    fields: (day) => ({ type: 'other', issuer: 'UBND phường', validUntil: day(4) }),
    hoursAgo: hoursOf(7),
    fate: { kind: 'submitted' },
  },
];

/** Photos, a film and an infographic of two portals: what their Đa phương tiện shows. */
function media(): Sample[] {
  const of = (portal: string, kind: string, hoursAgo: number, more: Pick<Sample, 'title' | 'summary' | 'body'> & Partial<Sample>): Sample => ({
    ...{ portal, kind, hoursAgo, section: 'tin-tuc-su-kien', fate: published },
    ...more,
  });
  const steps = {
    title: 'Infographic: bốn bước nộp hồ sơ qua mạng',
    summary: 'Từ điện thoại đến kết quả trong bốn bước, có phần bằng chữ.',
    body: '',
    image: drawings.steps,
    fields: () => ({
      equivalent:
        'Bước 1: mở Cổng dịch vụ công quốc gia trên điện thoại, đăng nhập bằng tài khoản định danh. Bước 2: chọn thủ tục và điền tờ khai. Bước 3: nhận mã hồ sơ và ngày hẹn. Bước 4: nhận kết quả bản điện tử, hoặc qua bưu chính.',
    }),
  };
  return [
    of('dongnai', 'album', hoursOf(2) + 4, {
      title: 'Ảnh: một ngày cuối tuần ở bờ sông và công viên',
      summary: 'Bốn bức tranh về nơi người dân đi dạo, chạy bộ, đọc sách và mua cây.',
      body: 'Tranh do hệ thống dùng thử vẽ, không chụp người nào.',
      picture: drawings.park,
      more: [drawings.river, drawings.books, drawings.market],
    }),
    of('dongnai', 'infographic', hoursOf(1) + 6, steps),
    of('dongnai', 'video', hoursOf(1), {
      title: 'Phim ngắn: hàng cây trên bờ sông',
      summary: 'Mười hai giây phim vẽ, có phụ đề và bản chép lời.',
      body: 'Phim do hệ thống dùng thử vẽ, không có tiếng và không quay người nào.',
      film: { name: 'hang-cay-bo-song', poster: drawings.river },
      fields: () => ({ transcript: 'Phim vẽ, không có tiếng. Một chiếc thuyền đi dọc sông; thuyền đi đến đâu, bờ có thêm cây đến đó.' }),
    }),
    of('tranbien', 'album', hoursOf(3), {
      title: 'Ảnh: sân trường và trạm y tế sau khi chỉnh trang',
      summary: 'Hai bức tranh về nơi vừa được sửa trong phường.',
      body: 'Tranh do hệ thống dùng thử vẽ, không chụp người nào.',
      picture: drawings.school,
      more: [drawings.clinic],
    }),
    of('tranbien', 'infographic', hoursOf(2), steps),
  ];
}
