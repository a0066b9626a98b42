import type { PublicPortal } from '../e2e/public-builders.js';

/** Invented texts of the length and kind that a ward's site holds. */
export const sectionNames: Readonly<Record<string, string>> = {
  'gioi-thieu': 'Giới thiệu',
  'tin-tuc': 'Tin tức – Sự kiện',
  'chi-dao-dieu-hanh': 'Thông tin chỉ đạo điều hành',
  'thong-bao': 'Thông báo',
  'tuyen-truyen-phap-luat': 'Tuyên truyền, phổ biến pháp luật',
  'quy-hoach': 'Chiến lược, quy hoạch, kế hoạch',
  'thu-tuc-hanh-chinh': 'Thủ tục hành chính',
  'cong-khai-ngan-sach': 'Công khai ngân sách',
  'lich-cong-tac': 'Lịch công tác',
  'lien-he': 'Liên hệ',
};

export const titles: readonly string[] = [
  'Ra quân tổng vệ sinh môi trường hưởng ứng Ngày Chủ nhật xanh',
  'Thông báo tạm ngừng cấp nước tại khu phố 3 để sửa chữa đường ống',
  'Chủ tịch UBND phường chỉ đạo tăng cường phòng, chống sốt xuất huyết trong mùa mưa',
  'Công bố danh sách hộ nghèo, hộ cận nghèo sau rà soát năm 2026',
  'Hội nghị tiếp xúc, đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân',
  'Hướng dẫn nộp hồ sơ trực tuyến trên Cổng dịch vụ công quốc gia',
  'Khai giảng lớp bồi dưỡng kỹ năng số cho tổ công nghệ số cộng đồng',
  'Kết quả tiếp nhận và giải quyết thủ tục hành chính tháng 10 năm 2026',
  'Cảnh báo thủ đoạn giả danh cán bộ phường yêu cầu cài đặt ứng dụng định danh',
  'Lấy ý kiến Nhân dân về dự thảo quy ước khu phố văn hóa',
  'Trao học bổng cho học sinh vượt khó học giỏi',
  'Kế hoạch tuyển chọn và gọi công dân nhập ngũ năm 2027',
  'Phát động đợt cao điểm làm sạch dữ liệu đất đai',
  'Giải bóng đá thiếu niên chào mừng Ngày Nhà giáo Việt Nam 20/11',
  'Niêm yết công khai quyết toán thu, chi ngân sách quý III năm 2026',
];

/** Photos, films and graphics: kind, title, and whether a picture stands for it. */
export const mediaTitles: readonly (readonly [kind: string, title: string, hasCover: boolean])[] = [
  ['album', 'Ảnh: Ngày hội Đại đoàn kết toàn dân tộc ở khu phố 3', true],
  ['video', 'Video: nộp hồ sơ trực tuyến trên điện thoại trong ba phút, có phụ đề', true],
  ['infographic', 'Năm bước làm thẻ căn cước', true],
  ['graphic', 'Tranh cổ động phòng, chống sốt xuất huyết', false],
  ['video', 'Phóng sự ngắn: những người gác chắn đường ngang', false],
  ['album', 'Ảnh: giải bóng đá thiếu niên chào mừng Ngày Nhà giáo Việt Nam', true],
];

export const longTitle =
  'UBND phường Tân Mẫu triển khai Kế hoạch cải cách hành chính và chuyển đổi số quý IV năm 2026, gắn với nâng cao chỉ số hài lòng của người dân';

export const articleHtml = `
<p>Sáng ngày 21 tháng 11 năm 2026, Ủy ban nhân dân phường tổ chức hội nghị triển khai Kế hoạch số 123/KH-UBND. Dự hội nghị có lãnh đạo phường, các khu phố và đại diện tổ công nghệ số cộng đồng.</p>
<h2>1. Mục tiêu</h2>
<ul><li><p>Tỷ lệ hồ sơ nộp <strong>trực tuyến toàn trình</strong> đạt từ 85% trở lên.</p></li><li><p>100% hồ sơ được số hóa và trả kết quả bản điện tử.</p></li></ul>
<h2>2. Phân công thực hiện</h2>
<p>Các đơn vị thực hiện theo bảng dưới đây, báo cáo kết quả <em>trước ngày 25 hằng tháng</em>.</p>
<table><tbody>
<tr><th><p>STT</p></th><th><p>Nhiệm vụ</p></th><th><p>Đơn vị chủ trì</p></th><th><p>Đơn vị phối hợp</p></th><th><p>Thời hạn</p></th><th><p>Kinh phí (đồng)</p></th></tr>
<tr><td><p>1</p></td><td><p>Rà soát, công bố danh mục thủ tục hành chính</p></td><td><p>Văn phòng HĐND và UBND</p></td><td><p>Các phòng chuyên môn</p></td><td><p>05/12/2026</p></td><td data-align="right"><p>12.500.000</p></td></tr>
<tr><td><p>2</p></td><td><p>Tập huấn kỹ năng số tại 12 khu phố</p></td><td><p>Phòng Văn hóa – Xã hội</p></td><td><p>Đoàn Thanh niên</p></td><td><p>20/12/2026</p></td><td data-align="right"><p>48.000.000</p></td></tr>
</tbody></table>
<h3>2.1. Nơi tiếp nhận phản ánh</h3>
<p>Người dân gửi phản ánh qua Trung tâm Phục vụ hành chính công, hoặc qua địa chỉ https://phananh.mau.test/gui-phan-anh/linh-vuc-hanh-chinh-cong/phuong-tan-mau/bieu-mau-dien-tu-so-01?nguon=trang-thong-tin.</p>
<blockquote><p>“Lấy sự hài lòng của người dân, doanh nghiệp làm thước đo hiệu quả phục vụ.”</p></blockquote>
<ol><li><p>Tiếp nhận phản ánh.</p></li><li><p>Chuyển đơn vị xử lý trong 1 ngày làm việc.</p></li><li><p>Trả lời và công khai kết quả.</p></li></ol>
<p>Chi tiết xem <a href="/chuyen-muc/thu-tuc-hanh-chinh">danh mục thủ tục hành chính</a>.</p>`;

/** A look with something in every place of it. @param rows runs SQL past every policy */
export async function putLook(rows: (sql: string, values: readonly unknown[]) => Promise<{ id: string }[]>, portal: PublicPortal): Promise<void> {
  const section = (slug: string): string => portal.sections[slug] ?? '';
  const put = (sql: string, values: readonly unknown[]) => rows(sql, [portal.id, ...values]);
  const blocks = [
    ['highlights', null, ''],
    ['search', null, ''],
    ['shortcuts', null, ''],
    ['section', 'chi-dao-dieu-hanh', ''],
    ['section', 'thong-bao', 'Thông báo của phường'],
    ['sections', null, ''],
    ['media', null, ''],
    ['links', null, ''],
  ] as const;
  for (const [position, [kind, slug, title]] of blocks.entries())
    await put('insert into home_block (portal_id, position, kind, shown, title, section_id) values ($1, $2, $3, true, $4, $5)', [
      position,
      kind,
      title,
      slug && section(slug),
    ]);
  const entry = async (position: number, label: string, slug: string | null, address: string | null, parent: string | null = null): Promise<string> => {
    const [made] = await put(
      'insert into menu_entry (portal_id, parent_id, position, label, section_id, address) values ($1, $2, $3, $4, $5, $6) returning id',
      [parent, position, label, slug && section(slug), address],
    );
    return made?.id ?? '';
  };
  await entry(0, '', 'gioi-thieu', null);
  await entry(1, '', 'tin-tuc', null);
  const citizens = await entry(2, 'Công dân', null, null);
  await entry(0, 'Dịch vụ công quốc gia', null, 'https://dichvucong.mau.test/', citizens);
  await entry(1, '', 'thu-tuc-hanh-chinh', null, citizens);
  await entry(2, '', 'cong-khai-ngan-sach', null, citizens);
  await entry(3, '', 'thong-bao', null);
  const links = [
    ['shortcuts', '', 'Dịch vụ công', 'https://dichvucong.mau.test/'],
    ['shortcuts', '', 'Thủ tục hành chính', '/chuyen-muc/thu-tuc-hanh-chinh'],
    ['shortcuts', '', 'Phản ánh, kiến nghị', 'https://phananh.mau.test/'],
    ['shortcuts', '', 'Lịch tiếp công dân', '/chuyen-muc/lich-cong-tac'],
    ['shortcuts', '', 'Công khai ngân sách', '/chuyen-muc/cong-khai-ngan-sach'],
    ['shortcuts', '', 'Đường dây nóng', '/lien-he'],
    ['links', 'Trung ương', 'Cổng thông tin điện tử Chính phủ', 'https://chinhphu.mau.test/'],
    ['links', 'Trung ương', 'Cổng dịch vụ công quốc gia', 'https://dichvucong.mau.test/'],
    ['links', 'Tỉnh, thành phố', 'Cổng thông tin điện tử thành phố Mẫu', 'https://thanhpho.mau.test/'],
    ['links', 'Xã, phường', 'Trang thông tin điện tử phường Đông Mẫu', 'https://dongmau.mau.test/'],
  ] as const;
  for (const [position, [place, group, name, address]] of links.entries())
    await put('insert into linked_site (portal_id, place, group_name, position, name, address) values ($1, $2, $3, $4, $5, $6)', [
      place,
      group,
      position,
      name,
      address,
    ]);
  await put(
    `insert into contact_line (portal_id, position, name, duty, phone, email) values
       ($1, 0, 'Văn phòng HĐND và UBND', 'Tiếp nhận văn bản, lịch tiếp công dân', '0251 000 0001', 'vanphong@mau.test'),
       ($1, 1, 'Trung tâm Phục vụ hành chính công', 'Hồ sơ, thủ tục hành chính', '0251 000 0002', ''), ($1, 2, 'Công an phường', 'An ninh, trật tự', '0251 000 0003', '')`,
    [],
  );
  await put(
    `insert into festival_banner (portal_id, title, theme, starts_on, ends_on) values ($1, 'Chào mừng kỷ niệm 81 năm Quốc khánh 2/9', 'national_day', '2020-01-01', '2099-01-01')`,
    [],
  );
  await put(
    `insert into urgent_notice (portal_id, text, address, starts_on, ends_on) values ($1, 'Bão số 9: người dân ven sông sẵn sàng di dời, gọi 0251 000 0003 khi cần giúp', '/lien-he', '2020-01-01', '2099-01-01')`,
    [],
  );
  await put(
    `insert into access_statement (portal_id, level, assessed_on, known_faults, complaints)
     values ($1, 'partial', '2026-10-15', $2, '')`,
    ['Một số văn bản trước năm 2020 là ảnh quét, chưa có chữ đi kèm; hoàn thành trước 30/6/2027.\nVideo họp báo chưa có phụ đề.'],
  );
}
