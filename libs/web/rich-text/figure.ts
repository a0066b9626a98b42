import { Node, type JSONContent } from '@tiptap/core';

/** A picture in a text. Which bytes are shown is decided when the text is sealed: here stands only which file it is. */
export interface FigureAttributes {
  readonly fileId: string;
  /** What it shows, for those who do not see it; empty for decoration alone. */
  readonly alt: string;
  readonly caption: string;
  /** Source or author. */
  readonly credit: string;
  readonly isDecoration: boolean;
  /** Stands for the item in lists; where none does, the first picture. */
  readonly isCover: boolean;
}

/** A film in a text, with its words for who does not hear or see it. */
export interface VideoAttributes {
  readonly fileId: string;
  readonly caption: string;
  /** Source or author. */
  readonly credit: string;
  /** What is said and shown in it, to be read. */
  readonly transcript: string;
}

/** A document that readers can open. */
export interface AttachmentAttributes {
  readonly fileId: string;
  /** Words of the link. */
  readonly label: string;
}

const text = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.dataset[name] ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});
const mark = (name: string, data: string) => ({
  default: false,
  parseHTML: (element: HTMLElement) => element.dataset[data] === 'true',
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === true ? { [`data-${data}`]: 'true' } : {}),
});
const fileId = {
  default: '',
  parseHTML: (element: HTMLElement) => element.dataset['file'] ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ 'data-file': attributes['fileId'] }),
};

/** A picture with its caption. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileId,
    alt: text('alt'),
    caption: text('caption'),
    credit: text('credit'),
    isDecoration: mark('isDecoration', 'decoration'),
    isCover: mark('isCover', 'cover'),
  }),
  parseHTML: () => [{ tag: 'figure[data-file]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
});

/** A film with its caption and its words. */
export const Video = Node.create({
  name: 'video',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ fileId, caption: text('caption'), credit: text('credit'), transcript: text('transcript') }),
  parseHTML: () => [{ tag: 'figure[data-video]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { ...HTMLAttributes, 'data-video': 'true' }],
});

/** A link to a document of the portal, on a line of its own. */
export const Attachment = Node.create({
  name: 'attachment',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ fileId, label: text('label') }),
  parseHTML: () => [{ tag: 'p[data-file]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes],
});

const holders = new Set(['figure', 'video', 'attachment']);

/** Ids of the files that a text holds, in the order of reading, each once. */
export function filesIn(body: JSONContent): string[] {
  const found = new Set<string>();
  const stack: JSONContent[] = [body];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const id: unknown = next.attrs?.['fileId'];
    if (holders.has(next.type ?? '') && typeof id === 'string') found.add(id);
    stack.push(...[...(next.content ?? [])].reverse());
  }
  return [...found];
}
