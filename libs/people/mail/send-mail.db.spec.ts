import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as newId } from 'uuid';
import type { DataSource } from 'typeorm';
import { runAs } from '#platform/db';
import type { CivilDate } from '#platform/time';
import { startMailServer, type MailServer } from '../../../tests/support/mail-server.js';
import { actingIn, World, type WorldPortal } from '../../../tests/support/world.js';
import { endGrant } from '../end-grant.js';
import { invitePerson } from '../invite-person.js';
import type { Invited } from '../invitation/invite.js';
import { eraseSubject, PersonalDataKey } from '../personal-data.js';
import { postOffice, type PostOffice } from './post-office.js';
import { sendMail } from './send-mail.js';

const key = new PersonalDataKey(Buffer.alloc(32, 7));
const settings = { API_PUBLIC_URL: 'https://quantri.example.vn', MAIL_FROM: 'Cổng tỉnh Thử <thu@tinh.example.vn>', MAIL_FOLDER: '', SMTP_URL: undefined };

let world: World;
let server: MailServer;
let editing: DataSource;
let jobs: DataSource;
let portal: WorldPortal;
let admin: string;

beforeAll(async () => {
  [world, server] = await Promise.all([World.create(), startMailServer()]);
  [editing, jobs] = [await world.source('editing'), await world.source('jobs')];
  portal = await world.portal();
  admin = await world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
});
beforeEach(() => {
  world.clock.set(new Date('2026-11-20T02:00:00Z'));
  server.forget();
});
afterAll(async () => {
  await server.close();
  await world.close();
});

/** Invites somebody; the letter waits in the table, its job is taken by hand. */
async function invited(email = `moi${newId().slice(-6)}@donvi.example.vn`): Promise<Invited & { mailId: string; email: string; jobData: unknown }> {
  const taken: unknown[] = [];
  const made = await actingIn(editing, portal, admin, (scope) =>
    invitePerson(
      scope,
      world.clock,
      key,
      { displayName: 'Phạm Thị <Mời>', email, role: 'editor' },
      { enqueue: (_kind, data) => Promise.resolve(void taken.push(data)) },
    ),
  );
  if (!('token' in made)) throw new Error(JSON.stringify(made));
  const [{ id }] = (await world.rows<{ id: string }>('select id from mail where subject_id = $1', [made.invitationId])) as [{ id: string }];
  return { ...made, mailId: id, email, jobData: taken[0] };
}

const send = (mailId: string, post: PostOffice | null = postOffice({ ...settings, SMTP_URL: server.url })) =>
  runAs({ requestId: newId(), personId: null }, () => sendMail({ source: jobs, clock: world.clock, key, post, settings }, { portalId: portal.id, mailId }));
const row = async (mailId: string) =>
  (
    await world.rows(
      'select state, attempt_count as attempts, error_code as code, sent_at is not null as sent, claimed_until as claimed from mail where id = $1',
      [mailId],
    )
  )[0];

describe('the letter of an invitation', () => {
  it('is found by ids alone: neither job nor table hold an address or a word', async () => {
    const { mailId, email, jobData } = await invited();
    expect(jobData).toEqual({ portalId: portal.id, mailId });
    const [whole] = await world.rows('select * from mail where id = $1', [mailId]);
    expect(JSON.stringify(whole)).not.toContain(email.split('@')[0]);
  });

  it('arrives as text and HTML with the link that the console showed', async () => {
    const { mailId, token, email } = await invited();
    await send(mailId);
    const [letter] = server.letters;
    const link = `https://quantri.example.vn/auth/login?invitation=${token}`;
    expect(letter).toMatchObject({ to: [email], from: 'thu@tinh.example.vn' });
    expect(letter!.subject).toMatch(/^Thư mời làm việc tại Trang /);
    expect(letter!.text).toContain(link);
    expect(letter!.text).toContain('Biên tập viên');
    expect(letter!.text).toContain('09 giờ 00 ngày 27/11/2026');
    expect(letter!.html.match(/<a /g)).toHaveLength(1);
    expect(letter!.html).toContain(`href="${link}"`);
    expect(letter!.html).toContain('Phạm Thị &#60;Mời&#62;');
    expect(letter!.html).not.toMatch(/<img|<script|url\(/);
    expect(letter!.source).toContain(`Message-ID: <${mailId}@quantri.example.vn>`);
    expect(await row(mailId)).toEqual({ state: 'sent', attempts: 1, code: null, sent: true, claimed: null });
  });

  it('goes out once, however often the job runs', async () => {
    const { mailId } = await invited();
    await send(mailId);
    await send(mailId);
    expect(server.letters).toHaveLength(1);
  });

  it('goes out once when two workers have the job', async () => {
    const { mailId } = await invited();
    const outcomes = await Promise.allSettled([send(mailId), send(mailId), send(mailId)]);
    expect(server.letters).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'MAIL_DELAYED' });
  });

  it('is tried again when the server is away, and bears the same Message-ID', async () => {
    const { mailId } = await invited();
    server.refuse({ code: 451, text: 'come back later moi@donvi' });
    await expect(send(mailId)).rejects.toMatchObject({ code: 'MAIL_DELAYED' });
    expect(await row(mailId)).toEqual({ state: 'queued', attempts: 1, code: 'MAIL_DELAYED', sent: false, claimed: null });
    server.refuse(null);
    await send(mailId);
    expect(server.letters[0]!.source).toContain(`Message-ID: <${mailId}@`);
    expect(await row(mailId)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('is given up when the server refuses the address, and after thirty times', async () => {
    const refused = await invited();
    server.refuse({ code: 550, text: 'no such user' });
    await send(refused.mailId);
    expect(await row(refused.mailId)).toMatchObject({ state: 'failed', code: 'MAIL_REFUSED' });
    const tired = await invited();
    await world.rows('update mail set attempt_count = 29 where id = $1', [tired.mailId]);
    server.refuse({ code: 451, text: 'later' });
    await send(tired.mailId);
    expect(await row(tired.mailId)).toMatchObject({ state: 'failed', code: 'MAIL_DELAYED', attempts: 30 });
    server.refuse(null);
  });

  it('waits for a worker that may still be sending it, and no longer', async () => {
    const { mailId } = await invited();
    await world.rows(`update mail set claimed_until = $2 where id = $1`, [mailId, new Date('2026-11-20T02:00:30Z')]);
    await expect(send(mailId)).rejects.toMatchObject({ code: 'MAIL_DELAYED' });
    world.clock.set(new Date('2026-11-20T02:00:30Z'));
    await send(mailId);
    expect(server.letters).toHaveLength(1);
  });

  it('is not written once the invitation is over, the address erased, or where no letters are sent', async () => {
    const [ended, late, erased, off] = [await invited(), await invited(), await invited(), await invited()];
    await actingIn(editing, portal, admin, (scope) =>
      endGrant(scope, world.clock, { grantId: ended.grant.id, endsOn: '2026-11-19' as CivilDate, reason: 'Nhầm người' }),
    );
    await send(ended.mailId);
    await actingIn(editing, portal, admin, (scope) => eraseSubject(scope, erased.grant.person.id, world.clock.now()));
    await send(erased.mailId);
    await send(off.mailId, null);
    world.clock.set(late.expiresAt);
    await send(late.mailId);
    const codes = [];
    for (const { mailId } of [ended, late, erased, off]) codes.push(await row(mailId));
    expect(codes.map((each) => (each as { code: string }).code)).toEqual(['MAIL_NEEDLESS', 'MAIL_NEEDLESS', 'MAIL_NO_ADDRESS', 'MAIL_OFF']);
    expect(server.letters).toEqual([]);
  });

  it('goes to the one address that was given, whatever it looks like', async () => {
    const { mailId } = await invited('a,b@donvi.example.vn');
    await send(mailId);
    expect(server.letters.map(({ to }) => to.length)).toEqual([1]);
  });
});

describe('without a mail server', () => {
  it('letters become files that only the owner reads, one for each', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'liencong-mail-'));
    try {
      const { mailId } = await invited();
      const post = postOffice({ ...settings, MAIL_FOLDER: folder });
      await send(mailId, post);
      await world.rows(`update mail set state = 'queued', sent_at = null where id = $1`, [mailId]);
      await send(mailId, post);
      expect(await readdir(folder)).toEqual([`${mailId}.eml`]);
      expect(await readFile(path.join(folder, `${mailId}.eml`), 'utf8')).toContain('Subject: =?UTF-8?');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('and without a folder there is no post office', () => {
    expect(postOffice(settings)).toBeNull();
  });
});
