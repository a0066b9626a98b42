import type { JSONContent } from '@tiptap/core';
import type { UsableFile } from '#media';
import { coverOf, figuresIn, filmsIn } from './cover.js';

const file = (id: string): UsableFile => ({
  ...{ id, name: `${id}.jpg`, state: 'clean', kind: 'picture', size: 1, width: 960, height: 600, warnings: [] },
  renditions: [320, 960].map((width) => ({ name: `${id}-${String(width)}.jpg`, type: 'image/jpeg', size: 1, width, height: (width * 5) / 8 })),
});
const files = new Map(['a', 'b', 'film'].map((id) => [id, file(id)]));
const figure = (fileId: string, isCover = false): JSONContent => ({
  type: 'figure',
  attrs: { fileId, alt: `Ảnh ${fileId}`, caption: '', credit: '', isDecoration: false, isCover },
});
const text: JSONContent = { type: 'paragraph', content: [{ type: 'text', text: 'Chữ' }] };
const film: JSONContent = { type: 'video', attrs: { fileId: 'film', caption: 'Phim' } };
const coverIn = (...content: JSONContent[]) => {
  const body = { type: 'doc', content };
  return coverOf(figuresIn(body), files, filmsIn(body));
};

test('the first photo of an album is its cover from the moment it is sealed, the marked one before it', () => {
  expect(coverIn(text, figure('a'), figure('b'))).toMatchObject({ path: '/tep/a-960.jpg', alt: 'Ảnh a', width: 960 });
  expect(coverIn(figure('a'), figure('b', true))).toMatchObject({ path: '/tep/b-960.jpg' });
});

test('without a photo the still of the first film stands there, without either nothing', () => {
  expect(coverIn(text, film)).toMatchObject({ path: '/tep/film-960.jpg', alt: 'Phim' });
  expect(coverIn(film, figure('a'))).toMatchObject({ path: '/tep/a-960.jpg' });
  expect(coverIn(text)).toBeNull();
});
