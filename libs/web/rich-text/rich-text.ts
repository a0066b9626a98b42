import type { Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { Attachment, Figure, Video } from './figure.js';

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const allowedSchemes = new Set(['http', 'https', 'mailto', 'tel']);
// blanks and control characters are ignored by browsers inside a scheme: "java\nscript:" runs
const ignoredByBrowsers = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/g;

/** May a link of an item lead there: http, https, mailto, tel, or a place on the same site. */
export function isAllowedHref(href: string): boolean {
  const bare = href.replace(ignoredByBrowsers, '');
  const named = scheme.exec(bare)?.[1];
  if (named !== undefined) return allowedSchemes.has(named.toLowerCase());
  // "//host" and "\\host" leave the site without naming a scheme
  return bare !== '' && !/^[\\/]{2}/.test(bare);
}

/** Alignment of a cell as data, since the strict CSP of the sites admits no `style` attribute. */
const align = {
  default: null,
  parseHTML: (element: HTMLElement) => known(element.dataset['align'] ?? element.style.textAlign),
  renderHTML: (attributes: Record<string, unknown>) => {
    const value = known(attributes['align']);
    return value === null ? {} : { 'data-align': value };
  },
};

function known(value: unknown): 'center' | 'right' | null {
  return value === 'center' || value === 'right' ? value : null;
}

// widths of columns would be rendered as style attributes: they are not part of what is sealed
const cellAttributes = { colspan: { default: 1 }, rowspan: { default: 1 }, align };

/**
 * Everything a RichText may hold: the editor of the console and the renderer that seals a revision share this list, so what was
 * typed is what is sealed. Paragraphs, headings 2 to 4 (the title is heading 1), bold, italic, underline, strike, lists, quotes,
 * lines, breaks, links, tables, and pictures, films and documents of the portal by the ids of their files.
 */
export const richTextExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      // links made while typing would act between the keys of a Vietnamese input method
      autolink: false,
      linkOnPaste: true,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: 'noopener' },
      isAllowedUri: isAllowedHref,
    },
  }),
  Table.extend({ renderHTML: () => ['table', ['tbody', 0]] }).configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ addAttributes: () => cellAttributes }),
  TableCell.extend({ addAttributes: () => cellAttributes }),
  Figure,
  Video,
  Attachment,
];
