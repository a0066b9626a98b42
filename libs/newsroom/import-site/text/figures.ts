import type { JSONContent } from '@tiptap/core';
import type { FoundPicture } from './html-body.js';

/** Pictures of a text that stand in it by their addresses. */
export function figuresOf(body: JSONContent): FoundPicture[] {
  const { fileId, alt, caption } = (body.attrs ?? {}) as Record<string, string>;
  const own = body.type === 'figure' ? [{ address: fileId ?? '', alt: alt ?? '', caption: caption ?? '' }] : [];
  return [...own, ...(body.content ?? []).flatMap(figuresOf)];
}

/** The text with each picture by the id of its file; one without a file is left out, and a block that held nothing else with it. */
export function withFiles(body: JSONContent, files: ReadonlyMap<string, string>): JSONContent {
  const content = body.content?.flatMap((node): JSONContent[] => {
    if (node.type !== 'figure') return [withFiles(node, files)];
    const fileId = files.get(String(node.attrs?.['fileId']));
    return fileId === undefined ? [] : [{ ...node, attrs: { ...node.attrs, fileId } }];
  });
  if (!content) return body;
  const needsOne = ['doc', 'blockquote', 'listItem', 'tableCell', 'tableHeader'].includes(body.type ?? '');
  return { ...body, content: content.length === 0 && needsOne ? [{ type: 'paragraph' }] : content };
}
