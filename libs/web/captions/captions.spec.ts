import { looksLikeCaptions, readCaptions, type CaptionFault } from './captions.js';

const faultsOf = (text: string): [number, CaptionFault][] => {
  const read = readCaptions(text);
  return 'faults' in read ? read.faults.map(({ line, fault }) => [line, fault]) : [];
};
const vttOf = (text: string): string => {
  const read = readCaptions(text);
  return 'vtt' in read ? read.vtt : JSON.stringify(read.faults);
};

describe('captions', () => {
  it('in WebVTT are written anew, without styles, notes and places', () => {
    const text =
      'WEBVTT - Lễ khai mạc\r\nKind: captions\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nNOTE ghi chú\r\n\r\nmo-dau\r\n00:01.000 --> 00:04.500 line:0 align:start\r\n<v Người dẫn>Kính thưa <i>quý vị</i>\r\nvà các bạn\r\n';
    expect(vttOf(text)).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:04.500\nKính thưa <i>quý vị</i>\nvà các bạn\n');
  });

  it('in SubRip become WebVTT', () => {
    const text = '\ufeff1\n00:00:01,000 --> 00:00:04,000\nThu & chi < 5 %\n\n2\n01:02:03,456 --> 01:02:05,000\n{\\an8}<font color="#fff">Xin cảm ơn</font>\n';
    expect(vttOf(text)).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nThu &amp; chi &lt; 5 %\n\n01:02:03.456 --> 01:02:05.000\nXin cảm ơn\n');
  });

  it('hold nothing that a browser could run or load', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script><img src=x onerror=alert(1)> <b onclick=x>a</b> <c.x>b</c> <svg\n';
    expect(vttOf(text)).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nalert(1) a</b> b &lt;svg\n');
  });

  it.each<[string, string, [number, CaptionFault][]]>([
    ['nothing', '', [[1, 'none']]],
    ['a head alone', 'WEBVTT\n', [[1, 'none']]],
    ['a time that is none', 'WEBVTT\n\n00:01 --> 00:02.000\nLời\n', [[3, 'time']]],
    ['minutes beyond the hour', 'WEBVTT\n\n00:61:00.000 --> 00:62:00.000\nLời\n', [[3, 'time']]],
    ['an end before its beginning', '1\n00:00:05,000 --> 00:00:04,000\nLời\n', [[2, 'order']]],
    ['a cue before the one above', 'WEBVTT\n\n00:05.000 --> 00:06.000\nSau\n\n00:01.000 --> 00:02.000\nTrước\n', [[6, 'earlier']]],
    ['a time without words', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\nLời\n', [[3, 'empty']]],
    ['words without a time', 'WEBVTT\n\n00:01.000 --> 00:02.000\nLời\n\ncòn nữa\n', [[6, 'no_time']]],
    ['two cues without a line between', 'WEBVTT\n\n00:01.000 --> 00:02.000\nMột\n00:03.000 --> 00:04.000\nHai\n', [[5, 'time']]],
    [
      'several faults, in their order',
      'WEBVTT\n\nx\n\n00:02.000 --> 00:01.000\nLời\n',
      [
        [3, 'no_time'],
        [5, 'order'],
      ],
    ],
  ])('with %s say at which line', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('that never end are given up', () => {
    const many = Array.from({ length: 10_001 }, (_, index) => `00:00:00.${String(index % 1_000).padStart(3, '0')} --> 01:00:00.000\nx\n`).join('\n');
    const sorted = `WEBVTT\n\n${many.replaceAll(/00:00:00\.\d{3} -->/g, '00:00:00.001 -->')}`;
    expect(faultsOf(sorted)).toEqual([[30_003, 'many']]);
  });

  it.each([
    ['WEBVTT\n\n00:01.000', true],
    ['\ufeffWEBVTT', true],
    ['1\r\n00:00:01,000 --> 00:00:02,000', true],
    ['WEBVTTX', false],
    ['<html>', false],
    ['1\nMột dòng', false],
  ])('are known by how they begin: %j', (text, known) => {
    expect(looksLikeCaptions(text)).toBe(known);
  });
});
