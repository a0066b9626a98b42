import type { LawData } from '../law-version.js';
import { sectionsOf42 } from './sections.js';

export const decree42: LawData = {
  instrument: '42/2022/NĐ-CP',
  title: 'Cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng',
  from: '2022-08-15',
  to: '2026-06-30',
  text: 'not_obtained',
  note: 'Chưa có văn bản gốc: danh mục suy từ Nghị định trước, Nghị định sau và các luật có hiệu lực khi đó; không dùng để kết luận vi phạm.',
  sections: sectionsOf42,
};
