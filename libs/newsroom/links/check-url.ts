import { askUrl, UnansweredError, type Answer, type AskOptions, type LinkFault } from './ask-url.js';
import { NoTurnError, type HostTurns } from './host-turns.js';
import { isForbidden } from './robots.js';

/** What was found of a link at one asking. */
export interface LinkFound {
  readonly state: 'alive' | 'failed' | 'skipped';
  readonly fault: LinkFault | null;
  /** Where it is now, as the site said for good; left out: where it was. */
  readonly movedTo?: string;
}

/** Faults of ours, not of the link: it may not be asked. */
const notAsked: readonly LinkFault[] = ['private', 'port', 'robots'];
/** The page is there, only not for a stranger, or not so often. */
const thereAnyway: readonly number[] = [401, 403, 407, 429, 451];
/** The site says that the page has another address from now on. */
const forGood: readonly number[] = [301, 308];
const mostRedirects = 5;
const longestAddress = 2_000;
/** Of a name that DNS can hold. */
const longestHost = 253;

/** False for what is the same page to anybody: with or without TLS, www and a slash at the end. */
function isElsewhere(before: string, after: string): boolean {
  const plain = (address: string): string => address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  return plain(before) !== plain(after) && Buffer.byteLength(after) <= longestAddress;
}

/** Asks links of one round, each question in the turn of its host, and what each site wants of robots once. */
export class LinkChecker {
  private readonly robots = new Map<string, Promise<string>>();
  /** Done when the last question of this round to a host so far is answered: those of one round need not ask whose turn it is. */
  private readonly asked = new Map<string, Promise<unknown>>();

  constructor(
    private readonly options: AskOptions,
    private readonly turns: HostTurns,
  ) {}

  /** @throws NoTurnError: that tells nothing of the link */
  async check(address: string): Promise<LinkFound> {
    try {
      let url = new URL(address);
      let movedTo: string | null = null;
      let isForGood = true;
      for (let hop = 0; hop <= mostRedirects; hop += 1) {
        if (!/^https?:$/.test(url.protocol)) throw new UnansweredError('address');
        if (url.hostname.length > longestHost) throw new UnansweredError('no_host');
        if (isForbidden(await this.robotsOf(url), url.pathname + url.search)) throw new UnansweredError('robots');
        const { status, location } = await this.ask(url);
        if (status >= 300 && status < 400 && location !== null && URL.canParse(location, url)) {
          url = new URL(location, url);
          isForGood &&= forGood.includes(status);
          if (isForGood) movedTo = url.href;
          continue;
        }
        if (status >= 400 && !thereAnyway.includes(status)) return { state: 'failed', fault: `http_${status}` };
        return { state: 'alive', fault: null, ...(movedTo !== null && isElsewhere(address, movedTo) ? { movedTo } : {}) };
      }
      return { state: 'failed', fault: 'redirects' };
    } catch (error) {
      if (error instanceof NoTurnError) throw error;
      const fault = error instanceof UnansweredError ? error.fault : 'fault';
      return { state: notAsked.includes(fault) ? 'skipped' : 'failed', fault };
    }
  }

  /** Some servers know no HEAD, or answer it wrongly: what it says is missing is asked for once more. */
  private async ask(url: URL): Promise<Answer> {
    const head = await this.inTurn(url, () => askUrl(url, 'HEAD', this.options));
    return head.status < 400 || thereAnyway.includes(head.status) ? head : this.inTurn(url, () => askUrl(url, 'GET', this.options));
  }

  /** The wishes of a site; one that has none, or does not say, has none. */
  private robotsOf({ origin }: URL): Promise<string> {
    const known = this.robots.get(origin);
    if (known) return known;
    const url = new URL('/robots.txt', origin);
    const asked = this.inTurn(url, () => askUrl(url, 'GET', this.options, true)).then(
      ({ status, text }) => (status === 200 ? text : ''),
      (error: unknown) => {
        if (error instanceof NoTurnError) throw error;
        return '';
      },
    );
    this.robots.set(origin, asked);
    return asked;
  }

  /** Waits for the turn of the host, whichever link leads there: by itself, by a redirect, or to its robots.txt. */
  private inTurn(url: URL, ask: () => Promise<Answer>): Promise<Answer> {
    const host = url.hostname;
    const mine = (this.asked.get(host) ?? Promise.resolve()).then(() => this.turns.run(host, ask));
    this.asked.set(
      host,
      mine.catch(() => undefined),
    );
    return mine;
  }
}
