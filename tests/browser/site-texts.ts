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
