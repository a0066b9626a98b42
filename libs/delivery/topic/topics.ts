/** What an item is mainly about. Figures are kept under the code, so a code that was once used never means anything else. */
export interface TopicOfItem {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Topics that portals start with, in the order in which they are offered. */
export const topics: readonly TopicOfItem[] = [
  { code: 'direction', name: 'Chỉ đạo, điều hành', nameEn: 'Direction and administration' },
  { code: 'policy', name: 'Phổ biến chế độ, chính sách, pháp luật', nameEn: 'Dissemination of policy and law' },
  { code: 'digital', name: 'Chuyển đổi số và Đề án 06', nameEn: 'Digital transformation and Project 06' },
  { code: 'strategy', name: 'Chiến lược, dự án, quy hoạch', nameEn: 'Strategy, projects, planning' },
  {
    code: 'consultation',
    name: 'Tham vấn chính sách, góp ý dự thảo, dịch vụ công, cải cách hành chính',
    nameEn: 'Policy consultation, drafts, public services, administrative reform',
  },
  { code: 'epidemic', name: 'Phòng, chống dịch bệnh', nameEn: 'Epidemic prevention' },
  { code: 'business', name: 'Diễn đàn, kết nối doanh nghiệp', nameEn: 'Business forums' },
];

/** The class of what has no topic: always shown, so that the parts add up to the whole. */
export const residualTopic: TopicOfItem = { code: 'other', name: 'Khác', nameEn: 'Other' };

/** The topic of a code; for one that is no longer offered, the code in place of its names; for none, the residual class. */
export function topicOf(code: string | null): TopicOfItem {
  if (code === null) return residualTopic;
  return topics.find((topic) => topic.code === code) ?? { code, name: code, nameEn: code };
}
