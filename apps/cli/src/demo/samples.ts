import type { JSONContent } from '@tiptap/core';
import { civilDateOf } from '#platform/time';
import { markdownToRichText } from '../posts/markdown.js';
import type { Desk, Desks } from './desk.js';
import { drawFilm, filmCaptions } from './draw-film.js';
import type { DrawnPicture } from './draw-pictures.js';
import type { Album } from './pictures.js';
import { samples } from './sample-texts.js';
import { isShown, type Sample } from './sample.js';

const hour = 3_600_000;

interface Item {
  readonly id: string;
  readonly draft: { readonly version: number };
  readonly revision: { readonly id: string } | null;
}

/**
 * Has the people of the demonstration write, submit, approve and publish the samples, by the operations of the management
 * schema, at the hours at which they would have. A sample whose title its portal has already is left out, and one that needs a file
 * where there is no place for files.
 * @returns how many were written
 */
export async function postSamples(desks: Desks, album: Album): Promise<number> {
  let made = 0;
  for (const sample of samples) {
    if (isShown(sample) && !album.isThere) continue;
    desks.ago(sample.hoursAgo);
    if (await post(desks, sample, album)) made += 1;
  }
  return made;
}

async function post(desks: Desks, sample: Sample, album: Album): Promise<boolean> {
  const [editor, head] = [desks.at(sample.portal, 'editor'), desks.at(sample.portal, 'board_head')];
  if ((await editor.titled(sample.title)) !== null) return false;
  const { sections } = await editor.ask<{ sections: { id: string; slug: string }[] }>('query ($portalId: ID!) { sections(portalId: $portalId) { id slug } }');
  const sectionId = sections.find((section) => section.slug === sample.section)?.id;
  if (!sectionId) throw new Error(`the portal ${sample.portal} has no section ${sample.section}`);

  const { title, summary, fate, kind = 'news' } = sample;
  const now = new Date();
  const day = (days: number): string => civilDateOf(new Date(now.getTime() + days * 24 * hour));
  const created = await take(editor, 'createItem', 'CreateItemInput', { sectionId, title, kind, topic: sample.topic ?? null });
  const saved = await take(editor, 'saveDraft', 'SaveDraftInput', {
    ...{ itemId: created.id, baseVersion: created.draft.version, title, summary, sectionId },
    body: await bodyOf(editor, sample, album),
    fields: { ...sample.fields?.(day), ...(await filmOf(editor, sample, album)), ...(await imageOf(editor, sample, album)) },
  });
  if (fate.kind === 'draft') return true;
  const submitted = await take(editor, 'submitItem', 'SubmitItemInput', { itemId: created.id, baseVersion: saved.draft.version });
  if (fate.kind === 'submitted') return true;

  const decision = { itemId: created.id, revisionId: submitted.revision?.id };
  desks.ago(sample.hoursAgo - 1);
  if (fate.kind === 'returned') await take(head, 'returnItem', 'ReturnItemInput', { ...decision, reason: fate.reason });
  else if (fate.kind === 'published') await take(head, 'approveItem', 'ApproveItemInput', decision);
  else
    await take(head, 'approveItem', 'ApproveItemInput', {
      ...decision,
      then: 'AT',
      publishAt: new Date(now.getTime() + fate.inHours * hour).toISOString(),
    });
  return true;
}

/** A mutation on an item. */
async function take(desk: Desk, mutation: string, inputType: string, input: Readonly<Record<string, unknown>>): Promise<Item> {
  const { item } = await desk.do<{ item: Item | null }>(mutation, inputType, 'item { id draft { version } revision { id } }', input);
  if (!item) throw new Error(`${mutation}: nothing came of it`);
  return item;
}

/** The words, and the pictures in front where there is a place for pictures; the first stands for the item. */
async function bodyOf(editor: Desk, { body, picture, more = [] }: Sample, album: Album): Promise<JSONContent> {
  const words = markdownToRichText(body);
  const figures: JSONContent[] = [];
  for (const each of picture ? [picture, ...more] : more) {
    const figure = await figureOf(editor, each, album, figures.length === 0);
    if (figure !== null) figures.push(figure);
  }
  return { ...words, content: [...figures, ...(words.content ?? [])] };
}

/** What the field of an infographic holds; nothing where there is no place for files. */
async function imageOf(editor: Desk, { image }: Sample, album: Album): Promise<Readonly<Record<string, unknown>>> {
  const fileId = image ? await album.take(editor, image) : null;
  return image && fileId !== null ? { image: { fileId, alt: image.alt } } : {};
}

/** What the fields of a video hold; nothing where there is no place for files. */
async function filmOf(editor: Desk, { film }: Sample, album: Album): Promise<Readonly<Record<string, unknown>>> {
  if (!film) return {};
  const poster = await album.take(editor, film.poster);
  if (poster === null) return {};
  const [video, subtitles] = [
    await album.keep(editor, `${film.name}.webm`, await drawFilm()),
    await album.keep(editor, `${film.name}.vtt`, Buffer.from(filmCaptions)),
  ];
  return { video: { fileId: video }, subtitles: { fileId: subtitles }, poster: { fileId: poster, alt: film.poster.alt } };
}

async function figureOf(editor: Desk, picture: DrawnPicture, album: Album, isCover: boolean): Promise<JSONContent | null> {
  const fileId = await album.take(editor, picture);
  if (fileId === null) return null;
  return { type: 'figure', attrs: { fileId, alt: picture.alt, caption: '', credit: 'Tranh minh họa', isDecoration: false, isCover } };
}
