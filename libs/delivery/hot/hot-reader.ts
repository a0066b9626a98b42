import type { Question } from './compile-document.js';
import type { Answer } from './answer-cache.js';
import type { DocumentRow } from './document-statement.js';
import type { ReadServers } from '../read/read-servers.js';
import type { Seen, Versions } from '../version/versions.js';

/** A reading that others may wait for, so that many who ask at once cost one statement. */
interface Reading {
  readonly since: number;
  /** Null once it is there. */
  answer: Promise<Answer | null> | null;
}

/** Whoever asks later than this does not get what began to be read before. */
const joinedFor = 250;

/** Asks the database the questions of compiled documents: one prepared statement each. */
export class HotReader {
  private readonly running = new Map<string, Reading>();
  /** Statements sent. */
  statements = 0;

  constructor(
    private readonly servers: ReadServers,
    private readonly versions: Versions,
  ) {}

  /**
   * @param key what decides the answer
   * @returns null when the generic path must answer
   */
  read(key: string, question: Question, now: number): Promise<Answer | null> {
    const running = this.running.get(key);
    if (running?.answer && now - running.since <= joinedFor) return running.answer;
    const answer = this.ask(question, now);
    const reading: Reading = { since: now, answer };
    this.running.set(key, reading);
    const done = (): void => {
      // Each table that a Map has outgrown leads to the next, so all of them outlive the short collections with what lay in them: that must
      // not lead to answers.
      reading.answer = null;
      if (this.running.get(key) === reading) this.running.delete(key);
    };
    answer.then(done, done);
    return answer;
  }

  private async ask({ statement: { name, text, showsMany }, values, finish }: Question, now: number): Promise<Answer | null> {
    this.statements += 1;
    const question = { name, text, values: [...values], rowMode: 'array' as const };
    const [row] = await this.servers.rows<DocumentRow>(question, ([found]) => !found || !this.versions.isOver(seenIn(found)));
    if (!row || row[4] === null) return null;
    const body = Buffer.from(finish ? finish(row[4]) : row[4]);
    return { portal: row[0], seen: seenIn(row), body, askedAt: now, isBrief: showsMany };
  }
}

function seenIn([portal, version, shared, others, , listed]: DocumentRow): Seen {
  const more = others === null ? [] : (JSON.parse(others) as [string, number][]);
  const lists = listed === null ? [] : (JSON.parse(listed) as (Readonly<Record<string, number>> | null)[]);
  return {
    shared: Number(shared),
    portals: portal === null ? [] : [[portal, Number(version)], ...more],
    ...(listed === null ? {} : { listed: lists.flatMap((each) => Object.entries(each ?? {})) }),
  };
}
