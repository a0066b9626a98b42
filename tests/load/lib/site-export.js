import { personName } from './vietnamese.js';

const words =
  'ủy ban nhân dân xã tổ chức hội nghị triển khai kế hoạch phát triển kinh tế xã hội năm nay với sự tham dự của đại biểu các ban ngành đoàn thể và bà con địa phương nhằm nâng cao đời sống văn hóa'.split(
    ' ',
  );

/** An export of WordPress (WXR) with so many posts of ten years, a tenth of them in a legacy font. @param from number of the first */
export function exportOf(count, random, from = 1) {
  const items = Array.from({ length: count }, (_, index) => post(from + index, random));
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Trang cũ</title><wp:wxr_version>1.2</wp:wxr_version>
${items.join('\n')}
</channel></rss>`;
}

function post(id, random) {
  const sentence = () => `${Array.from({ length: 8 + random.below(12) }, () => words[random.below(words.length)]).join(' ')}.`;
  const paragraph = () => Array.from({ length: 3 + random.below(4) }, sentence).join(' ');
  const body = Array.from({ length: 3 + random.below(8) }, () => `<p>${paragraph()}</p>`).join('\n');
  const legacy = id % 10 === 0 ? '<p><font face="VNI-Times">Ñoàng Nai ngaøy ñaàu naêm</font></p>' : '';
  const table = id % 7 === 0 ? `<table><tr><th>Xã</th><th>Số hộ</th></tr><tr><td>Tân Lập</td><td>${random.below(900)}</td></tr></table>` : '';
  const at = new Date(Date.UTC(2014, 0, 1) + random.below(10 * 365) * 86_400_000 + random.below(36_000) * 1_000).toISOString();
  return `<item><title>Bài số ${id}: ${sentence().slice(0, 70)}</title><link>http://trangcu.example.vn/${at.slice(0, 4)}/bai-${id}.html</link>
<dc:creator><![CDATA[${personName(random)}]]></dc:creator><guid isPermaLink="false">http://trangcu.example.vn/?p=${id}</guid>
<content:encoded><![CDATA[${body}${legacy}${table}<p>Xem <a href="http://trangcu.example.vn/lien-he">liên hệ</a>.</p>]]></content:encoded>
<excerpt:encoded><![CDATA[${sentence()}]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date_gmt><![CDATA[${at.slice(0, 19).replace('T', ' ')}]]></wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="tin"><![CDATA[Mục ${id % 5}]]></category></item>`;
}
