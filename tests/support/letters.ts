import type { DataSource } from 'typeorm';
import { runAs } from '#platform/db';
import type { Clock } from '#platform/time';
import { PersonalDataKey } from '#people';
import { v7 as newId } from 'uuid';
import type { sendMailJob } from '../../libs/people/mail/enqueue-mail.js';
import { postOffice } from '../../libs/people/mail/post-office.js';
import { sendMail } from '../../libs/people/mail/send-mail.js';

export { sendMailJob } from '../../libs/people/mail/enqueue-mail.js';

/** The key under which a spec keeps addresses. */
export const lettersKey = new PersonalDataKey(Buffer.alloc(32, 7));
const settings = { API_PUBLIC_URL: 'https://quantri.example.vn', MAIL_FROM: 'Cổng tỉnh Thử <thu@tinh.example.vn>', MAIL_FOLDER: '' };

/** Sends letters as the worker does, to a mail server. @param source data source of the role `jobs` */
export async function sendLetters(
  source: DataSource,
  clock: Clock,
  url: string,
  jobs: readonly { readonly data: NonNullable<typeof sendMailJob.data> }[],
): Promise<void> {
  const post = postOffice({ ...settings, SMTP_URL: url });
  for (const { data } of jobs) await runAs({ requestId: newId(), personId: null }, () => sendMail({ source, clock, key: lettersKey, post, settings }, data));
}
