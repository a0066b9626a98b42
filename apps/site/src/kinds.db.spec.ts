import type { ItemDetails, SealedField } from '#delivery';
import { TestSite } from '../../../tests/support/site.js';

let site: TestSite;

beforeAll(async () => {
  site = await TestSite.start();
});
afterAll(() => site.close());

const field = (name: string, label: string, words: string, more: Partial<SealedField> = {}): SealedField => ({
  name,
  label,
  type: 'text',
  property: null,
  value: words,
  words,
  path: null,
  columns: [],
  rows: [],
  ...more,
});
const column = (name: string, label: string, property: string | null): SealedField['columns'][number] => ({ name, label, type: 'text', property });
const details = (fields: readonly SealedField[], more: Partial<ItemDetails> = {}): ItemDetails => ({
  schemaType: 'NewsArticle',
  validUntil: null,
  fields,
  card: [],
  ...more,
});

describe('an item with fields', () => {
  it('shows those of its card in every list, and that it no longer holds', async () => {
    const where = await site.portal();
    const type = field('type', 'Loại thông báo', 'Đấu giá tài sản');
    await site.publish(where, { kind: 'public_notice', title: 'Đấu giá', details: details([type], { card: [type], validUntil: '2026-11-20' }) });
    await site.publish(where, { kind: 'public_notice', title: 'Còn hạn', details: details([type], { validUntil: '2026-11-22' }) });
    for (const path of ['/', '/tin', '/chuyen-muc/tin-tuc']) {
      const { body } = await site.get(where.host, path);
      expect(body).toContain('Loại thông báo: <strong>Đấu giá tài sản</strong>');
      expect(body.match(/Đã hết hạn/g)).toHaveLength(1);
    }
    expect((await site.get(where.host, '/tin/dau-gia')).body).toContain('Đã hết hạn từ sau ngày 20/11/2026');
    expect((await site.get(where.host, '/tin/con-han')).body).not.toContain('Đã hết hạn từ sau');
  });

  it('tells programs what it is by the properties of its fields', async () => {
    const where = await site.portal();
    const duty = field('duty', 'Chức vụ', 'Chủ tịch UBND', { property: 'jobTitle' });
    const photo = field('photo', 'Ảnh', 'Chân dung', { type: 'file', value: '', property: 'image', path: `/tep/${'A'.repeat(27)}.jpg` });
    await site.publish(where, { kind: 'leader_profile', title: 'Người Mẫu', details: details([duty, photo], { schemaType: 'Person' }) });
    const { body } = await site.get(where.host, '/tin/nguoi-mau');
    const { '@graph': graph } = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '{}') as { '@graph': object[] };
    expect(graph[0]).toMatchObject({
      '@type': 'Person',
      name: 'Người Mẫu',
      jobTitle: 'Chủ tịch UBND',
      image: `http://${where.host}/tep/${'A'.repeat(27)}.jpg`,
    });
    expect(graph[0]).not.toHaveProperty('datePublished');
  });

  it('with questions says so in the words of schema.org', async () => {
    const where = await site.portal();
    const questions = field('questions', 'Câu hỏi', '', {
      type: 'rows',
      columns: [column('question', 'Câu hỏi', 'name'), column('answer', 'Trả lời', 'acceptedAnswer')],
      rows: [['Hỏi </script>?', 'Đáp.']],
    });
    await site.publish(where, { kind: 'faq', title: 'Hỏi đáp', details: details([questions], { schemaType: 'FAQPage' }) });
    const { body } = await site.get(where.host, '/tin/hoi-dap');
    const { '@graph': graph } = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '{}') as { '@graph': object[] };
    expect(graph[0]).toMatchObject({ '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: 'Hỏi </script>?', acceptedAnswer: { text: 'Đáp.' } }] });
  });

  it('with events gives them as a calendar; another item has none', async () => {
    const where = await site.portal();
    const events = field('events', 'Lịch', '', {
      type: 'rows',
      columns: [column('starts', 'Lúc', 'startDate'), column('what', 'Nội dung', 'name')],
      rows: [['2026-11-23T08:00', 'Giao ban']],
    });
    await site.publish(where, { kind: 'work_calendar', title: 'Lịch tuần', details: details([events], { schemaType: 'EventSeries' }) });
    await site.publish(where, { title: 'Tin thường' });
    expect((await site.get(where.host, '/tin/lich-tuan')).body).toContain('href="/tin/lich-tuan/lich.ics"');
    const file = await site.get(where.host, '/tin/lich-tuan/lich.ics');
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(file.body).toContain('DTSTART:20261123T010000Z');
    for (const path of ['/tin/tin-thuong/lich.ics', '/tin/khong-co/lich.ics']) expect((await site.get(where.host, path)).status).toBe(404);
  });
});
