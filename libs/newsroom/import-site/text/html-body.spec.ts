import { fontNamed } from './markup.js';

// one after the other: Jest loads a module that is required by one and imported by the other only when the one that requires it comes first
const { readText } = await import('../../text.js');
const { readHtml, readLine } = await import('./html-body.js');

const read = (html: string) => readHtml(html, 'http://cu.example.vn/tin/1.html', 'cu.example.vn');
const words = (html: string): string => JSON.stringify(read(html).body);

describe('text of fonts from before Unicode', () => {
  it.each([
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc', 'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc', 'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc'],
    ['UÛY BAN NHAÂN DAÂN TÆNH ÑOÀNG NAI', 'ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI'],
  ])('is told by its words: %s', (old, now) => {
    expect(readLine(old)).toEqual({ line: now, isLegacy: true });
    expect(words(`<p>${old}</p>`)).toContain(now);
    expect(read(`<p>${old}</p>`).notes).toContain('font');
  });

  it.each(['Ủy ban nhân dân tỉnh Đồng Nai họp báo', 'Le résumé du président à Genève, déjà présenté à l’été', 'Cô Hà và bà Lê', 'plain words'])(
    'leaves alone: %s',
    (text) => {
      expect(readLine(text)).toEqual({ line: text, isLegacy: false });
      expect(read(`<p>${text}</p>`).notes.size).toBe(0);
    },
  );

  it('is told by the name of the font, beside words that are right already', () => {
    expect(words('<p><font face=".VnTime">§ång Nai</font> và Đồng Nai</p>')).toContain('"Đồng Nai"');
    expect(words('<p style="font-family: VNI-Times">Ñoàng Nai</p>')).toContain('"Đồng Nai"');
    expect(words(`<p><font face=".VnTimeH">§ång nai</font></p>`)).toContain('"ĐỒNG NAI"');
    expect([fontNamed('.VnTime')?.font, fontNamed('VNI-Times')?.font, fontNamed('Times New Roman')]).toEqual(['tcvn3', 'vni', null]);
  });
});

describe('the HTML of an old page', () => {
  it.each([
    ['a plain text with blank lines', 'Một\n\nHai\ndòng'],
    [
      'headings, lists in lists, quotes',
      '<h1>A</h1><h6>B</h6><ul><li>1<ol><li>2</li></ol></li><li><p>3</p></li></ul><blockquote>Lời <b>trích</b></blockquote>',
    ],
    ['tables in tables', '<table><tr><td colspan="9999"><table><tr><td>1</td></tr></table></td></tr><tr></tr></table>'],
    ['marks in marks and blocks in marks', '<b><b><i>a</i><p>b</p></b></b><a href="/x"><div>c</div></a>'],
    ['scripts, forms, frames', '<script>a()</script><form><input></form><iframe src="https://www.youtube.com/embed/x"></iframe><p>c</p>'],
    ['a deep nest', `${'<div>'.repeat(400)}<p>sâu</p>${'</div>'.repeat(400)}`],
    ['a deep list', `${'<ul><li>'.repeat(100)}sâu`],
    ['markup that was never closed', '<p>a<p>b<li>c<td>d<table><tr>e'],
    ['a list with blocks in front', '<ul><li><table><tr><td>1</td></tr></table></li></ul>'],
    ['nothing', ''],
  ])('%s becomes rich text that the schema takes', (_what, html) => {
    const { body } = read(html);
    expect(readText({ title: 'a', summary: '', body }).faults).toEqual([]);
  });

  it('keeps links that may be, by paths where they lead to the site itself', () => {
    const text = words(
      '<p><a href="http://www.cu.example.vn/a?b=1#c">1</a><a href="javascript:x()">2</a><a href="https://khac.example/">3</a><a href="../len">4</a></p>',
    );
    expect([...text.matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href)).toEqual(['/a?b=1#c', 'https://khac.example/', '/len']);
  });

  it('finds pictures with their words, and remarks what was left out', () => {
    const { pictures, notes } = read(
      '<figure><a href="/to.jpg"><img src="nho.jpg" alt=" Cầu  mới "></a><figcaption>Sáng <i>nay</i></figcaption></figure><img data-src="/luoi.png" src="data:image/gif;base64,AA"><p>[gallery ids="1"] <a href="/vb.pdf">tệp</a></p><video src="/v.mp4"></video>',
    );
    expect(pictures).toEqual([
      { address: 'http://cu.example.vn/tin/nho.jpg', alt: 'Cầu mới', caption: 'Sáng nay' },
      { address: 'http://cu.example.vn/luoi.png', alt: '', caption: '' },
    ]);
    expect([...notes].sort()).toEqual(['embed', 'file', 'shortcode']);
  });
});
