import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getSchema } from '@tiptap/core';
import { richTextExtensions } from '#web/rich-text';
import { cutAtWord, isRefused, readLegalText, type LegalText } from '../../apps/cli/src/posts/legal-text.js';

/** A text that the golden queries look for. */
export interface GoldenText {
  /** What a query names: the beginning of a file's name, or the key of a piece of news. */
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

export interface GoldenQuery {
  readonly query: string;
  /** Keys of texts, one of which must be among the first three hits. */
  readonly expect: readonly string[];
  readonly kind: string;
}

const shared = process.env['LIENCONG_SHARED'] ?? path.resolve(import.meta.dirname, '../../../shared');
export const legalFolder = path.join(shared, 'data/legal-texts');
const schema = getSchema(richTextExtensions);

/** The legal texts beside the project, as the public reads them; none when they are not there. */
export function legalTexts(): GoldenText[] {
  const files = existsSync(legalFolder) ? readdirSync(legalFolder).filter((name) => name.endsWith('.md')) : [];
  return files.sort().map((file) => {
    const { title, summary, body } = read(file, readFileSync(path.join(legalFolder, file), 'utf8'));
    const node = schema.nodeFromJSON(body);
    return { key: file, title, summary, text: node.textBetween(0, node.content.size, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : '')) };
  });
}

/** One text has a fault in its front matter, for which it is refused when posted; here it counts as somebody would mend it. */
function read(file: string, source: string): Pick<LegalText, 'title' | 'summary' | 'body'> {
  const text = readLegalText(file, source);
  if (!isRefused(text)) return text;
  const line = (name: string): string => cutAtWord(new RegExp(`^${name}: *"?(.+?)"?$`, 'm').exec(source)?.[1] ?? '', name === 'title' ? 300 : 1_000);
  const bare = readLegalText(file, `---\ntitle: x\n---\n${source.replace(/^---\n[\s\S]*?\n---\n/, '')}`);
  if (isRefused(bare)) throw new Error(`${file}: ${bare.reason}`);
  return { title: line('title'), summary: line('trich_yeu'), body: bare.body };
}

/** Invented news of a ward. */
export function news(): GoldenText[] {
  return jsonOf('news.json') as GoldenText[];
}

export function jsonOf(name: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
}
