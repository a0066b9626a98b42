import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Config } from '#platform/config';
import { peopleErrors } from '../errors.js';
import { letterHtml, letterText, type Letter } from './letter.js';

/** A letter with the address on it. */
export interface Envelope {
  /** Id of the row `mail`: a letter that is sent again bears the same Message-ID, by which mail servers know doubles. */
  readonly id: string;
  readonly to: string;
  readonly letter: Letter;
}

/** Takes a letter out of the house. @throws MAIL_REFUSED for good, MAIL_DELAYED when it may be tried again */
export type PostOffice = (envelope: Envelope) => Promise<void>;

type Settings = Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_FOLDER' | 'API_PUBLIC_URL'>;

/** By SMTP when SMTP_URL is set, else as files into MAIL_FOLDER; null when neither is there: no letter leaves the house. */
export function postOffice(settings: Settings): PostOffice | null {
  if (settings.SMTP_URL) return bySmtp(settings, settings.SMTP_URL);
  return settings.MAIL_FOLDER === '' ? null : intoFolder(settings);
}

function bySmtp(settings: Settings, smtp: string): PostOffice {
  // Together less than the job's own time: a letter is given up before another worker may take it.
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 5_000 };
  const transport = createTransport({ url: smtp, ...patience, disableFileAccess: true, disableUrlAccess: true });
  return async (envelope) => {
    try {
      await transport.sendMail(messageOf(settings, envelope));
    } catch (error) {
      throw isForGood(error) ? peopleErrors.MAIL_REFUSED() : peopleErrors.MAIL_DELAYED();
    }
  };
}

/** The answers of mail servers hold addresses, so nothing but the kind of the fault goes on. A login that is refused is ours to mend, and tried again. */
function isForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return responseCode !== undefined && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}

/** For trying out: each letter becomes a file that mail programs open. One name a letter, so sent twice is there once. */
function intoFolder(settings: Settings): PostOffice {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (envelope) => {
    const { message } = await transport.sendMail(messageOf(settings, envelope));
    await mkdir(settings.MAIL_FOLDER, { recursive: true, mode: 0o700 });
    const file = path.join(settings.MAIL_FOLDER, `${envelope.id}.eml`);
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, message as Buffer, { mode: 0o600 });
    await rename(draft, file);
  };
}

function messageOf(settings: Settings, { id, to, letter }: Envelope): SendMailOptions {
  return {
    from: settings.MAIL_FROM,
    // As an object: an address in text could hold a list of them.
    to: { name: '', address: to },
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    messageId: `<${id}@${new URL(settings.API_PUBLIC_URL).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
