import type { LawData } from '../law-version.js';
import { mainInformation } from './main-information.js';
import { openness } from './openness.js';
import { servicesAndTools } from './services-and-tools.js';

export const decree224: LawData = {
  instrument: '224/2026/NĐ-CP',
  title: 'Quy định chi tiết một số điều và biện pháp thi hành Luật Chuyển đổi số',
  from: '2026-07-01',
  to: null,
  text: 'read',
  note: 'Đã đọc toàn văn, chưa có phụ lục.',
  sections: [...mainInformation, ...servicesAndTools, ...openness],
};
