interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attrs?: unknown;
  readonly content?: unknown;
}

/** A part of a text as it is read: what it is, and its words. */
export interface ReadingBlock {
  /** In Vietnamese, for what is no plain paragraph; empty for that. */
  readonly kind: string;
  readonly text: string;
}

const kinds: Readonly<Record<string, string>> = {
  heading: 'Đề mục',
  listItem: 'Mục',
  tableRow: 'Hàng của bảng',
  figure: 'Ảnh',
  attachment: 'Tệp',
  video: 'Video',
};

/** The parts of a RichText in reading order: a table by its rows, a picture by what is said of it. */
export function readingBlocks(body: unknown): ReadingBlock[] {
  const blocks: ReadingBlock[] = [];
  visit(body as Node | null, '', blocks);
  return blocks;
}

function visit(node: Node | null, inside: string, blocks: ReadingBlock[]): void {
  if (node === null || typeof node !== 'object') return;
  const type = String(node.type);
  const put = (kind: string, text: string): void => {
    if (text.trim() !== '') blocks.push({ kind, text: text.trim() });
  };
  if (type === 'tableRow')
    put(
      kinds['tableRow'] ?? '',
      childrenOf(node)
        .map((cell) => words(cell).trim())
        .join(' | '),
    );
  else if (type === 'figure' || type === 'attachment' || type === 'video') put(kinds[type] ?? '', saidOf(node));
  else if (type === 'heading') put(kinds['heading'] ?? '', words(node));
  else if (type === 'paragraph') put(inside, words(node));
  else for (const child of childrenOf(node)) visit(child, type === 'listItem' ? (kinds['listItem'] ?? '') : inside, blocks);
}

function saidOf({ attrs }: Node): string {
  const { alt, caption, credit, label, transcript } = (attrs ?? {}) as Record<string, unknown>;
  return [alt, caption, credit, label, transcript].filter((each): each is string => typeof each === 'string' && each !== '').join('. ');
}

function words(node: Node): string {
  if (node.type === 'hardBreak') return '\n';
  return typeof node.text === 'string'
    ? node.text
    : childrenOf(node)
        .map(words)
        .join(node.type === 'tableCell' ? ' ' : '');
}

function childrenOf(node: Node): readonly Node[] {
  return Array.isArray(node.content) ? (node.content as Node[]) : [];
}
