import { openUrl, UnansweredError, type AskOptions } from '../../links/ask-url.js';
import { isForbidden } from '../../links/robots.js';

const agent = 'LienCong-Import/1.0';
const mostRedirects = 5;

/** What an address of an old site gave. */
export interface Fetched {
  /** Where it came from in the end. */
  readonly url: URL;
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
}

/** More came than may. */
export class TooLargeError extends Error {}

/**
 * Gets what lies at an address, over public addresses alone and through a few redirects, each looked at anew.
 * @param most bytes at most
 * @throws UnansweredError, TooLargeError
 */
export async function fetchPage(address: string, most: number, options: AskOptions): Promise<Fetched> {
  let url = new URL(address);
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (!/^https?:$/.test(url.protocol)) throw new UnansweredError('address');
    const here = url;
    const answer = await openUrl(url, { ...options, method: 'GET', headers: { 'user-agent': agent, 'accept-encoding': 'identity' } }, async (response) => {
      const status = response.statusCode ?? 0;
      const location = response.headers.location ?? null;
      if (status >= 300 && status < 400 && location !== null) return location;
      if (Number(response.headers['content-length'] ?? 0) > most) return new TooLargeError();
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of response as AsyncIterable<Buffer>) {
        if ((size += chunk.length) > most) return new TooLargeError();
        chunks.push(chunk);
      }
      return { url: here, status, type: response.headers['content-type'] ?? '', bytes: Buffer.concat(chunks) };
    });
    if (answer instanceof TooLargeError) throw answer;
    if (typeof answer !== 'string') return answer;
    if (!URL.canParse(answer, url)) throw new UnansweredError('address');
    url = new URL(answer, url);
  }
  throw new UnansweredError('redirects');
}

/** What robots.txt of sites allows, asked once for each. */
export class Robots {
  private readonly known = new Map<string, Promise<string>>();

  constructor(private readonly options: AskOptions) {}

  async forbids(address: string): Promise<boolean> {
    const url = new URL(address);
    return isForbidden(await this.of(url.origin), url.pathname + url.search);
  }

  /** Site maps that a site names. */
  async siteMaps(origin: string): Promise<string[]> {
    const lines = (await this.of(origin)).split(/\r\n|\r|\n/);
    return lines.flatMap((line) => {
      const named = /^\s*sitemap\s*:\s*(\S+)/i.exec(line)?.[1];
      return named !== undefined && URL.canParse(named, origin) ? [new URL(named, origin).href] : [];
    });
  }

  private of(origin: string): Promise<string> {
    const known = this.known.get(origin);
    if (known) return known;
    const asked = fetchPage(new URL('/robots.txt', origin).href, 500_000, this.options).then(
      ({ status, bytes }) => (status === 200 ? bytes.toString('utf8') : ''),
      () => '',
    );
    this.known.set(origin, asked);
    return asked;
  }
}
