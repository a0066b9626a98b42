import type { JSONContent } from '@tiptap/core';
import { mediaKinds } from '#delivery';
import type { UsableFile } from '#media';
import type { CivilDate } from '#platform/time';
import { emptyBody, seal } from '../text.js';
import { kindOf } from '../item-kinds.js';
import { arrangeKind } from './arrange-kind.js';
import { readFields, type FieldValues } from './field-values.js';
import { kindSchema, type KindColumn, type KindField, type KindOfItem } from './kind-data.js';
import { kindFaults } from './kind-faults.js';
import { fieldFaults, lastDay, shownFaults } from './kind-rules.js';
import { kinds } from './read-kinds.js';
import { shownKind } from './shown-kind.js';

const day = '2026-11-26' as CivilDate;
const fileIds = {
  picture: '019aa000-0000-7000-8000-0000000000a1',
  document: '019aa000-0000-7000-8000-0000000000a2',
  video: '019aa000-0000-7000-8000-0000000000a3',
  captions: '019aa000-0000-7000-8000-0000000000a4',
};
const types = { picture: ['image/jpeg', 'jpg'], document: ['application/pdf', 'pdf'], video: ['video/mp4', 'mp4'], captions: ['text/vtt', 'vtt'] } as const;

const files = new Map(
  (Object.keys(fileIds) as (keyof typeof fileIds)[]).map((kind): [string, UsableFile] => {
    const [type, ending] = types[kind];
    const size = kind === 'picture' ? 800 : null;
    const rendition = { name: `${'A'.repeat(27)}.${ending}`, type, size: 1_000, width: size, height: size };
    return [
      fileIds[kind],
      { id: fileIds[kind], name: `tep.${ending}`, state: 'clean', kind, size: 1_000, width: size, height: size, warnings: [], renditions: [rendition] },
    ];
  }),
);

/** A value that no reader may run. */
const hostile = '<script>alert(1)</script> "&<b>';

function sample({ type, choices = [] }: KindField | KindColumn): string {
  switch (type) {
    case 'date':
      return '2026-11-20';
    case 'date_time':
      return '2026-11-20T08:00';
    case 'choice':
      return choices[0]?.code ?? '';
    case 'number':
      return '1.250,5';
    case 'money':
      return '12.000.000';
    case 'link':
      return 'https://lien-ket.example.test/?a=1&b=2';
    default:
      return `Chữ ${hostile}`;
  }
}

/** Every field of a kind filled in. */
function filled({ fields }: KindOfItem): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field): [string, unknown] => {
      if (field.type === 'file') return [field.name, { fileId: fileIds[field.accepts ?? 'picture'], alt: `Ảnh ${hostile}` }];
      if (field.type === 'rows') return [field.name, [Object.fromEntries((field.columns ?? []).map((column) => [column.name, sample(column)]))]];
      return [field.name, sample(field)];
    }),
  );
}

const text = { title: 'Tiêu đề', summary: '', body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nội dung riêng' }] }] } };
const holding = (type: string): JSONContent => ({ type: 'doc', content: [{ type, attrs: { fileId: fileIds.picture, alt: 'Lễ' } }] });
const withPicture = holding('figure');
const sealed = (kind: KindOfItem, values: FieldValues, locale: 'vi' | 'en' = 'vi') =>
  seal(text, files, arrangeKind({ kind, values, files, locale, validUntil: lastDay(kind, values, day) }));

describe('the folders', () => {
  test('hold the kinds that figures were ever kept under, and those that the regulation asks for', () => {
    const codes = kinds.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['news', 'article', 'album', 'reportage', 'video', 'infographic', 'graphic', 'banner', 'press_release', 'document']),
    );
    expect(codes).toEqual(
      expect.arrayContaining([
        'leader_profile',
        'work_calendar',
        'budget_disclosure',
        'project',
        'plan',
        'public_notice',
        'quoted_press',
        'feedback_handling',
        'faq',
      ]),
    );
    expect(codes[0]).toBe('news');
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('of the media group, but for those that stand in a place of the pages, are what Đa phương tiện shows', () => {
    const media = kinds.filter(({ group, banner }) => group === 'media' && banner === undefined).map(({ code }) => code);
    expect(media).toEqual([...mediaKinds]);
  });

  test('a kind whose names do not fit together is found', () => {
    const wrong = kindSchema.parse({
      name: 'A',
      nameEn: 'A',
      group: 'news',
      order: 1,
      fields: [{ name: 'one', label: 'Một', labelEn: 'One', type: 'choice' }],
      card: ['two'],
      page: [{ part: 'facts', fields: ['three'] }],
      counting: { measure: 'items_published', dimension: 'kind' },
      rules: [{ rule: 'order', fields: ['four'], words: 'x', law: [], from: '2026-01-01' }],
    });
    expect(kindFaults({ ...wrong, code: 'a' })).toEqual([
      'one: a choice has choices, and nothing else has',
      'card names two, which is no field',
      'page names three, which is no field',
      'rule order names four, which is no field',
      'one does not stand on the page',
      'the text does not stand on the page',
    ]);
    const clock = "clock: an hour of a kind that is the spokesperson's";
    expect(kindFaults({ ...wrong, code: 'a', clock: 'one', spoken: true })).toContain(clock);
    const hours = wrong.fields.map((field) => ({ ...field, type: 'date_time' as const }));
    expect(kindFaults({ ...wrong, code: 'a', fields: hours, clock: 'one' })).toContain(clock);
    expect(kindFaults({ ...wrong, code: 'a', fields: hours, clock: 'one', spoken: true })).not.toContain(clock);
  });
});

describe.each(kinds.map((kind) => [kind.code, kind] as const))('kind %s', (_code, kind) => {
  const { values, faults } = readFields(kind.fields, filled(kind));

  test('has a code that figures know, and can be offered', () => {
    expect(kind.code).toMatch(/^[a-z][a-z_]*$/);
    expect(shownKind(kind, day, new Map()).fields).toHaveLength(kind.fields.length);
  });

  test('takes a value for every field, and can be handed in', () => {
    expect(faults).toEqual([]);
    expect(Object.keys(values)).toEqual(kind.fields.map(({ name }) => name));
    expect(fieldFaults(kind, values, day, files)).toEqual([]);
    expect(shownFaults(kind, values, withPicture, day)).toEqual([]);
  });

  test('asks for what it needs at the field that lacks it', () => {
    const required = kind.fields.filter((field) => field.required).map(({ name }) => `fields.${name}`);
    expect(fieldFaults(kind, {}, day, files).map(({ field }) => field)).toEqual(expect.arrayContaining(required));
  });

  test('shows every value in its HTML and its plain text, and runs none of them', () => {
    const { html, text: plain, details } = sealed(kind, values);
    expect(html).toContain('Nội dung riêng');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>');
    for (const field of kind.fields) {
      if (field.type === 'file') expect([field.name, html.includes(`/tep/${'A'.repeat(27)}`)]).toEqual([field.name, true]);
      else expect([field.name, plain.includes(field.label)]).toEqual([field.name, true]);
    }
    expect(details?.fields.map(({ name }) => name) ?? []).toEqual(kind.fields.map(({ name }) => name));
    expect(details?.card.map(({ name }) => name) ?? []).toEqual(kind.card);
  });

  test('seals the same values to the same bytes, and others to others', () => {
    const one = sealed(kind, values);
    expect(sealed(kind, values).hash.equals(one.hash)).toBe(true);
    if (kind.fields.length > 0) expect(sealed(kind, {}).hash.equals(one.hash)).toBe(false);
  });
});

describe('a kind without fields filled in', () => {
  test('is sealed as its text alone', () => {
    const kind = kindOf('news');
    expect(sealed(kind, {})).toMatchObject({ html: '<p>Nội dung riêng</p>', text: 'Nội dung riêng' });
    expect(sealed(kind, {}).hash.equals(seal(text, files).hash)).toBe(true);
  });
});

describe('rules', () => {
  const codes = (code: string, values: Record<string, unknown>, on = day): string[] => {
    const kind = kindOf(code);
    return fieldFaults(kind, readFields(kind.fields, values).values, on, files).map(({ field, error }) => `${field}:${error.code}`);
  };

  test('a video needs captions or its words', () => {
    expect(codes('video', { videoLink: 'https://video.example.test/1' })).toEqual(['fields.transcript:FIELD_ONE_OF']);
    expect(codes('video', { videoLink: 'https://video.example.test/1', transcript: 'Lời' })).toEqual([]);
    expect(codes('video', { videoLink: 'https://video.example.test/1', subtitles: { fileId: fileIds.captions, alt: '' } })).toEqual([]);
    expect(codes('video', { video: { fileId: fileIds.video, alt: '' }, subtitles: { fileId: fileIds.document, alt: '' } })).toEqual([
      'fields.subtitles:FIELD_FILE',
    ]);
    expect(codes('video', {})).toEqual([]);
  });

  const lacks = (code: string, values: Record<string, unknown>, body: JSONContent = emptyBody, on = day): string[] => {
    const kind = kindOf(code);
    const { values: read } = readFields(kind.fields, values);
    return [...fieldFaults(kind, read, on, files), ...shownFaults(kind, read, body, on)].map(({ field, error }) => `${field}:${error.code}`);
  };
  const picture = { fileId: fileIds.picture, alt: 'Lễ' };
  const film = { fileId: fileIds.video, alt: '' };
  const words = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Lời' }] }] };

  test.each([
    ['an album without a photo', 'album', { place: 'Sân vận động' }, words, ['body:PICTURE_MISSING']],
    ['an album with one', 'album', {}, withPicture, []],
    ['a graphic without its picture', 'graphic', { designer: 'Người Vẽ' }, words, ['fields.image:PICTURE_MISSING']],
    ['a graphic with it in its field', 'graphic', { image: picture }, emptyBody, []],
    ['a graphic with it in its text', 'graphic', {}, withPicture, []],
    ['an infographic without its picture', 'infographic', { equivalent: 'Bốn bước' }, words, ['fields.image:PICTURE_MISSING']],
    ['an infographic with its picture in the text', 'infographic', {}, withPicture, []],
    ['an infographic with picture and words', 'infographic', { image: picture, equivalent: 'Bốn bước' }, emptyBody, []],
    ['a video without a film', 'video', { length: '3' }, words, ['fields.video:FILM_MISSING']],
    ['a video with its file', 'video', { video: film, transcript: 'Lời' }, emptyBody, []],
    ['a video by its address', 'video', { videoLink: 'https://video.example.test/1', transcript: 'Lời' }, emptyBody, []],
    ['a video with the film in its text', 'video', {}, holding('video'), []],
    ['an accessible version of nothing', 'accessible_variant', { sourceLink: '/tin/a', form: 'sign_language' }, emptyBody, ['body:BODY_MISSING']],
    ['an accessible version that is a film', 'accessible_variant', { sourceLink: '/tin/a', form: 'sign_language', video: film }, emptyBody, []],
    ['an accessible version in words', 'accessible_variant', { sourceLink: '/tin/a', form: 'easy_text' }, words, []],
  ] as const)('what a kind is named after is there: %s', (_, code, values, body, expected) => {
    expect(lacks(code, values, body)).toEqual(expected);
  });

  test('what was published before such a rule held is judged by the day on which it is handed in', () => {
    expect(lacks('album', {}, words, '2025-06-30' as CivilDate)).toEqual([]);
  });

  test('days stand in their order', () => {
    const notice = { type: 'auction', issuer: 'Trung tâm Mẫu', validFrom: '2026-11-20', validUntil: '2026-11-19' };
    expect(codes('public_notice', notice)).toEqual(['fields.validUntil:FIELD_ORDER']);
    expect(codes('public_notice', { ...notice, validUntil: '2026-11-20' })).toEqual([]);
  });

  test('a disclosure holds no number of an identity paper, but amounts of any length', () => {
    const disclosure = { disclosure: 'support_result', year: '2026', form: '81', publisher: 'UBND phường Mẫu' };
    const line = (name: string) => ({ ...disclosure, lines: [{ name, planned: '120000000' }] });
    expect(codes('budget_disclosure', line('Ông Mẫu, 001099001234'))).toEqual(['fields.lines:FIELD_IDENTITY']);
    expect(codes('budget_disclosure', line('Hộ nghèo tổ 3'))).toEqual([]);
  });

  test('hold from their day on', () => {
    const disclosure = { disclosure: 'draft', year: '2025', form: '54', publisher: 'Sở Mẫu' };
    expect(codes('budget_disclosure', disclosure)).toEqual(['fields.figures:FIELD_ONE_OF']);
    expect(codes('budget_disclosure', disclosure, '2025-12-01' as CivilDate)).toEqual([]);
  });

  test('a picture needs words for those who do not see it', () => {
    const profile = { duty: 'Chủ tịch', tasks: 'Chung', photo: { fileId: fileIds.picture, alt: '' } };
    expect(codes('leader_profile', profile)).toEqual(['fields.photo:ALT_MISSING']);
    expect(codes('leader_profile', { ...profile, photo: { fileId: fileIds.document, alt: 'x' } })).toEqual(['fields.photo:FIELD_FILE']);
  });

  test('the last day of a notice goes out with it', () => {
    const kind = kindOf('public_notice');
    const { values } = readFields(kind.fields, filled(kind));
    expect(sealed(kind, values).details).toMatchObject({ validUntil: '2026-11-20', schemaType: 'SpecialAnnouncement' });
  });
});

describe('pages', () => {
  const page = (code: string, values: Record<string, unknown>, locale: 'vi' | 'en' = 'vi'): string => {
    const kind = kindOf(code);
    return sealed(kind, readFields(kind.fields, values).values, locale).html;
  };

  test('a video has its captions as a track in the language of the item, and its poster', () => {
    const film = {
      video: { fileId: fileIds.video, alt: '' },
      poster: { fileId: fileIds.picture, alt: 'Lễ' },
      subtitles: { fileId: fileIds.captions, alt: '' },
    };
    const name = `/tep/${'A'.repeat(27)}`;
    const track = (lang: string, label: string): string =>
      `<track kind="captions" src="${name}.vtt" srclang="${lang}" label="${label}" default></track></video>`;
    expect(page('video', film)).toContain(`poster="${name}.jpg"><source src="${name}.mp4" type="video/mp4"></source>${track('vi', 'Phụ đề tiếng Việt')}`);
    expect(page('video', film, 'en')).toContain(track('en', 'English captions'));
    expect(page('video', { video: film.video })).not.toContain('<track');
  });

  test('a rule that is about fields of a sort names fields of that sort', () => {
    const plan = kindOf('plan');
    const rule = (name: 'follow' | 'review' | 'picture' | 'film', fields: string[]) => ({ rule: name, fields, words: 'x', law: [], from: '2026-01-01' });
    expect(kindFaults({ ...plan, rules: [rule('follow', ['owner']), rule('review', ['owner', 'reviewOn'])] })).toEqual([
      'rule follow is about links',
      'rule review is about a date and who answers for it',
    ]);
    expect(kindFaults({ ...plan, rules: [rule('review', ['reviewOn', 'owner'])] })).toEqual([]);
    const video = kindOf('video');
    expect(kindFaults({ ...video, rules: [rule('picture', ['video']), rule('film', ['poster'])] })).toEqual([
      'rule picture is about pictures',
      'rule film is about films and links',
    ]);
  });

  test('a calendar is a table by days, in the order of the hours', () => {
    const html = page('work_calendar', {
      weekFrom: '2026-11-23',
      weekTo: '2026-11-27',
      events: [
        { starts: '2026-11-24T14:00', ends: '2026-11-24T16:30', what: 'Tiếp dân', where: 'Phòng 1' },
        { starts: '2026-11-23T08:00', ends: '2026-11-24T11:00', what: 'Giao ban' },
      ],
    });
    expect(html).toContain('<th scope="rowgroup" colspan="5">Thứ hai, 23/11/2026</th>');
    expect(html.indexOf('Giao ban')).toBeLessThan(html.indexOf('Tiếp dân'));
    expect(html).toContain('<td>14:00</td><td>16:30</td>');
    expect(html).toContain('<td>08:00</td><td>11:00 ngày 24/11/2026</td>');
  });

  test('amounts are grouped and on the right', () => {
    expect(page('budget_disclosure', { year: '2026', lines: [{ name: 'Chi', planned: '12500000000', percent: '98,5' }] })).toContain(
      '<td data-align="right">12.500.000.000 đồng</td>',
    );
    expect(page('budget_disclosure', { lines: [{ name: 'A', planned: '1500', percent: '98,5' }] }, 'en')).toContain('<td data-align="right">1,500 VND</td>');
  });

  test('questions are folded, parts of an office stand under each other', () => {
    expect(page('faq', { questions: [{ question: 'Hỏi?', answer: 'Đáp.' }] })).toContain('<details><summary>Hỏi?</summary><p>Đáp.</p></details>');
    const parts = [
      { name: 'Văn phòng', under: 'UBND' },
      { name: 'UBND', under: '' },
    ];
    expect(page('organisation_chart', { parts })).toContain('<ul><li><strong>UBND</strong><ul><li><strong>Văn phòng</strong></li></ul></li></ul>');
    const circle = [
      { name: 'A', under: 'B' },
      { name: 'B', under: 'A' },
    ];
    expect(page('organisation_chart', { parts: circle }).match(/<strong>/g)).toHaveLength(2);
  });

  test('a quotation stands as one, with its source', () => {
    const html = page('quoted_press', { source: 'Báo Mẫu', pressAuthor: 'Người Mẫu', pressAt: '2026-11-20T08:00', sourceLink: 'https://bao.example.test/1' });
    expect(html).toContain(
      '<blockquote><p>Nội dung riêng</p></blockquote><p class="quoted"><a href="https://bao.example.test/1" rel="noopener">Báo Mẫu</a></p>',
    );
  });
});
