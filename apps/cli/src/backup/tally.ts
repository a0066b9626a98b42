import { createHash, type Hash } from 'node:crypto';

/** How many rows, and the SHA-256 of their exact text in the order of the primary key. */
export interface Content {
  readonly rows: number;
  readonly sha256: string;
}

/** What is in a database or a backup, by table and by portal. Equal contents have equal sums, wherever they are. */
export interface Contents {
  readonly tables: Readonly<Record<string, Content>>;
  /** Of each portal, over the rows it has in every table. */
  readonly portals: Readonly<Record<string, Content>>;
}

const newline = 0x0a;
const idLength = 36;

/** Sums up the lines of COPY, one a row, as they stream by: memory does not grow with rows. */
export class Tally {
  private readonly tables: Record<string, Content> = {};
  private readonly portals = new Map<string, { rows: number; hash: Hash }>();

  /** @param onRows is told of rows as they pass */
  constructor(private readonly onRows: (rows: number) => void = () => undefined) {}

  /**
   * Passes the chunks of one table on and counts them.
   * @param ofPortal true when each line begins with the id of its portal and those of a portal stand together
   */
  async *table(name: string, ofPortal: boolean, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const whole = createHash('sha256');
    const part = new PortalParts((portal, rows, sha256) => {
      this.addPart(portal, name, rows, sha256);
    });
    let rows = 0;
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of chunks) {
      whole.update(chunk);
      const text = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const before = rows;
      let begin = 0;
      for (let end = text.indexOf(newline); end >= 0; end = text.indexOf(newline, begin)) {
        if (ofPortal) part.line(text, begin, end + 1);
        rows += 1;
        begin = end + 1;
      }
      this.onRows(rows - before);
      if (ofPortal) part.flush(text);
      rest = text.subarray(begin);
      yield chunk;
    }
    part.end();
    this.tables[name] = { rows, sha256: whole.digest('hex') };
  }

  contents(): Contents {
    const portals = [...this.portals].sort(([a], [b]) => (a < b ? -1 : 1));
    return { tables: this.tables, portals: Object.fromEntries(portals.map(([id, { rows, hash }]) => [id, { rows, sha256: hash.copy().digest('hex') }])) };
  }

  private addPart(portal: string, table: string, rows: number, sha256: string): void {
    const known = this.portals.get(portal) ?? { rows: 0, hash: createHash('sha256') };
    known.rows += rows;
    known.hash.update(`${table} ${String(rows)} ${sha256}\n`);
    this.portals.set(portal, known);
  }
}

/** Cuts the lines of a table where the portal changes. */
class PortalParts {
  private portal: Buffer | null = null;
  private hash = createHash('sha256');
  private rows = 0;
  /** Lines of the same portal are hashed in one piece. */
  private from = 0;
  private to = 0;

  constructor(private readonly onPart: (portal: string, rows: number, sha256: string) => void) {}

  line(text: Buffer, begin: number, end: number): void {
    if (!this.portal || text.compare(this.portal, 0, idLength, begin, begin + idLength) !== 0) {
      this.flush(text);
      this.end();
      this.portal = Buffer.from(text.subarray(begin, begin + idLength));
    }
    if (this.to !== begin) {
      this.flush(text);
      this.from = begin;
    }
    this.to = end;
    this.rows += 1;
  }

  /** Takes in what of the buffer has not been hashed: the next lines stand in another. */
  flush(text: Buffer): void {
    if (this.to > this.from) this.hash.update(text.subarray(this.from, this.to));
    this.from = 0;
    this.to = 0;
  }

  end(): void {
    if (this.portal) this.onPart(this.portal.toString('latin1'), this.rows, this.hash.digest('hex'));
    this.portal = null;
    this.hash = createHash('sha256');
    this.rows = 0;
  }
}
