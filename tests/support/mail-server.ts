import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as a mail server took it. */
export interface TakenLetter {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** As it came over the wire. */
  readonly source: string;
}

export interface MailServer {
  /** SMTP_URL of this server. */
  readonly url: string;
  readonly letters: readonly TakenLetter[];
  forget(): void;
  /** The next letter that arrives. */
  next(): Promise<TakenLetter>;
  /** Answers every recipient like this from now on; null: takes them. */
  refuse(answer: { readonly code: number; readonly text: string } | null): void;
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const letters: TakenLetter[] = [];
  const waiting: ((letter: TakenLetter) => void)[] = [];
  let refusal: { readonly code: number; readonly text: string } | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(refusal ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : undefined);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const letter = read(
          Buffer.concat(chunks).toString(),
          mailFrom ? mailFrom.address : '',
          rcptTo.map((each) => each.address),
        );
        letters.push(letter);
        done();
        for (const tell of waiting.splice(0)) tell(letter);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    letters,
    forget: () => void letters.splice(0),
    next: () => new Promise((resolve) => waiting.push(resolve)),
    refuse: (answer) => void (refusal = answer),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

/** The parts of a letter of ours: a header in encoded words, text and HTML in quoted-printable or base64. */
function read(source: string, from: string, to: readonly string[]): TakenLetter {
  const part = (type: string): string => {
    const found = new RegExp(`Content-Type: ${type}[^]*?\\r\\n\\r\\n([^]*?)\\r\\n--`).exec(source);
    const head = found ? source.slice(found.index, found.index + found[0].indexOf('\r\n\r\n')) : '';
    const body = found?.[1] ?? '';
    return /base64/.test(head) ? Buffer.from(body, 'base64').toString() : unquoted(body);
  };
  const subject = /^Subject: ((?:.*(?:\r\n[ \t].*)*))/m.exec(source)?.[1] ?? '';
  return { from, to, subject: words(subject), text: part('text/plain'), html: part('text/html'), source };
}

function unquoted(text: string): string {
  const bytes = text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

function words(header: string): string {
  const joined = header.replace(/\?=\r\n\s+=\?/g, '?==?');
  const decoded = joined.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, body: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(body, 'base64').toString('latin1')
      : body.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  );
  return decoded === header ? header : Buffer.from(decoded, 'latin1').toString();
}
