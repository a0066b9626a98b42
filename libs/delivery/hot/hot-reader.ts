import type { Pool } from 'pg';
import type { Question } from './compile-document.js';
import type { Answer } from './answer-cache.js';
import type { DocumentRow } from './document-statement.js';

/** A reading that others may wait for, so that many who ask at once cost one statement. */
interface Reading {
  readonly since: number;
  readonly answer: Promise<Answer | null>;
}

/** Whoever asks later than this does not get what began to be read before. */
const joinedFor = 250;

/** Asks the database the questions of compiled documents: one prepared statement each. */
export class HotReader {
  private readonly running = new Map<string, Reading>();
  /** Statements sent. */
  statements = 0;

  constructor(private readonly pool: Pool) {}

  /**
   * @param key what decides the answer
   * @returns null when the generic path must answer
   */
  read(key: string, question: Question, now: number): Promise<Answer | null> {
    const running = this.running.get(key);
    if (running && now - running.since <= joinedFor) return running.answer;
    const reading = { since: now, answer: this.ask(question, now) };
    this.running.set(key, reading);
    const done = (): void => {
      if (this.running.get(key) === reading) this.running.delete(key);
    };
    reading.answer.then(done, done);
    return reading.answer;
  }

  private async ask({ statement: { name, text, showsMany }, values, finish }: Question, now: number): Promise<Answer | null> {
    this.statements += 1;
    const { rows } = await this.pool.query<DocumentRow>({ name, text, values: [...values], rowMode: 'array' });
    const [row] = rows;
    if (!row || row[4] === null) return null;
    const [portal, version, shared, others, body] = row;
    const more = others === null ? [] : (JSON.parse(others) as [string, number][]);
    return {
      portal,
      seen: { shared: Number(shared), portals: portal === null ? [] : [[portal, Number(version)], ...more] },
      body: Buffer.from(finish ? finish(body) : body),
      askedAt: now,
      isBrief: showsMany,
    };
  }
}
