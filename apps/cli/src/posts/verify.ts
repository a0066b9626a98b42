import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { sectionSlug } from './folder.js';
import type { Installation } from './installation.js';
import type { LegalText } from './legal-text.js';
import { ask } from './person.js';
import { firstDifference, wordsOf, wordsOfHtml, type WordDifference } from './words.js';

/** How a text reads in public, compared with its source word for word. */
export interface Readback {
  readonly slug: string | null;
  readonly api: readonly string[];
  readonly site: readonly string[];
}

interface PublicItem {
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly text: string;
  readonly hash: string;
}

/** Addresses of everything in the section of the texts, by title: as any visitor finds them. */
export async function publishedSlugs(installation: Installation, host: string): Promise<Map<string, string>> {
  const slugs = new Map<string, string>();
  for (let after: string | null = null; ;) {
    const { items }: { items: { edges: { node: { title: string; slug: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } =
      await ask(
        `${installation.apiUrl}/graphql`,
        'query ($host: String!, $section: String!, $after: String) { items(host: $host, section: $section, first: 50, after: $after) { edges { node { title slug } } pageInfo { hasNextPage endCursor } } }',
        { host, section: sectionSlug, after },
      );
    for (const { node } of items.edges) slugs.set(node.title, node.slug);
    if (!items.pageInfo.hasNextPage) return slugs;
    after = items.pageInfo.endCursor;
  }
}

/** Reads a text back from the public schema and from its page on the site under the portal's own host name. */
export async function readBack(installation: Installation, text: LegalText & { readonly host: string }, slug: string | undefined): Promise<Readback> {
  if (slug === undefined) return { slug: null, api: ['chưa có trên trang (not published)'], site: ['chưa có trên trang (not published)'] };
  const { item } = await ask<{ item: PublicItem | null }>(
    `${installation.apiUrl}/graphql`,
    'query ($host: String!, $slug: String!) { item(host: $host, slug: $slug) { ... on Item { title summary html text hash } } }',
    { host: text.host, slug },
  );
  return { slug, api: item ? differencesOf(text, item) : ['không đọc được qua API (not found)'], site: await pageDifferences(installation, text, slug) };
}

function differencesOf(text: LegalText, item: PublicItem): string[] {
  const faults = [
    named('title', firstDifference(wordsOf(text.title), wordsOf(item.title))),
    named('summary', firstDifference(wordsOf(text.summary), wordsOf(item.summary))),
    named('text', firstDifference(text.words, wordsOf(item.text))),
    named('html', firstDifference(text.words, wordsOfHtml(item.html))),
  ];
  const hash = createHash('sha256');
  for (const part of [item.title, item.summary, item.html, item.text]) hash.update(`${String(Buffer.byteLength(part))}:`).update(part);
  if (hash.digest('hex') !== item.hash) faults.push('hash: không khớp với nội dung (does not fit the content)');
  return faults.filter((fault) => fault !== null);
}

/** The words of the text have to stand in the page one after the other, and those of its title too. */
async function pageDifferences(installation: Installation, text: LegalText & { readonly host: string }, slug: string): Promise<string[]> {
  const { status, body } = await get(`${installation.siteUrl}/tin/${slug}`, text.host);
  if (status !== 200) return [`trang trả lời ${status} (status)`];
  const words = wordsOfHtml(/<body[\s\S]*$/i.exec(body)?.[0] ?? body);
  const faults: string[] = [];
  if (positionOf(words, wordsOf(text.title)) === -1) faults.push('title: không có trên trang (not on the page)');
  if (positionOf(words, text.words) === -1) {
    const start = positionOf(words, text.words.slice(0, 6));
    faults.push(
      start === -1
        ? 'text: không thấy chỗ bắt đầu (beginning not found)'
        : (named('text', firstDifference(text.words, words.slice(start, start + text.words.length))) ?? 'text'),
    );
  }
  return faults;
}

/** Where a sequence of words begins inside another; -1 when it does not occur. */
function positionOf(words: readonly string[], sequence: readonly string[]): number {
  for (let start = words.indexOf(sequence[0] ?? ''); start !== -1; start = words.indexOf(sequence[0] ?? '', start + 1)) {
    if (sequence.every((word, index) => words[start + index] === word)) return start;
  }
  return -1;
}

function named(part: string, difference: WordDifference | null): string | null {
  return difference && `${part}, từ thứ ${difference.at + 1}: cần "${difference.expected}", thấy "${difference.found}"`;
}

/** `fetch` chooses the Host header itself; a portal is found by it. */
function get(url: string, host: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }));
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
