import type { LawData } from '../law-version.js';
import { sectionsOf43 } from './sections.js';

export const decree43: LawData = {
  instrument: '43/2011/NĐ-CP',
  title: 'Cung cấp thông tin và dịch vụ công trực tuyến trên trang thông tin điện tử hoặc cổng thông tin điện tử của cơ quan nhà nước',
  from: '2011-10-01',
  to: '2022-08-14',
  text: 'read',
  note: 'Nghị định không chia mức bắt buộc theo cấp; mức theo cấp lấy như quy định hiện nay.',
  sections: sectionsOf43,
};
