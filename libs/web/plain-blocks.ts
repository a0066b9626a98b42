interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly content?: unknown;
}

const textBlocks = new Set(['paragraph', 'heading']);

/** The text of a RichText, one entry for each paragraph or heading with words in it, in reading order. */
export function plainBlocks(body: unknown): string[] {
  const blocks: string[] = [];
  visit(body as Node | null, blocks);
  return blocks;
}

function visit(node: Node | null, blocks: string[]): void {
  if (node === null || typeof node !== 'object') return;
  if (textBlocks.has(String(node.type))) {
    const text = inlineText(node).trim();
    if (text !== '') blocks.push(text);
    return;
  }
  for (const child of childrenOf(node)) visit(child, blocks);
}

function inlineText(node: Node): string {
  if (node.type === 'hardBreak') return '\n';
  return typeof node.text === 'string' ? node.text : childrenOf(node).map(inlineText).join('');
}

function childrenOf(node: Node): readonly Node[] {
  return Array.isArray(node.content) ? (node.content as Node[]) : [];
}
