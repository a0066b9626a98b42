import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLog } from '#platform/log';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import type { WorldPortal } from '../support/world.js';
import { Browser, Door } from './door.js';
import { consoleOrigin, patience } from './support/identity-issuer.js';

/** The way of an invitation: the console's call, the worker's letter, a real mail server, the log-in at the issuer. */
let door: Door;
let server: MailServer;
let worker: INestApplicationContext;
let portal: WorldPortal;

beforeAll(async () => {
  [door, server] = await Promise.all([Door.open(), startMailServer()]);
  portal = await door.world.portal();
  const admin = await door.world.person('Quản trị', [{ portal, role: 'portal_admin' }]);
  await door.world.identity(admin, door.issuer.issuerUrl, door.issuer.accounts.approver.subject);
  const config = { ...door.world.config, SMTP_URL: server.url };
  worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, createLog('worker', 'silent')), { logger: false });
}, patience);
afterAll(async () => {
  await worker.close();
  await door.close();
  await server.close();
});

it('lets the person in whom the letter reached', async () => {
  const admin = new Browser(door);
  await admin.logIn(door.issuer.accounts.approver);
  const query = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { grant { person { id } } url errors { code } } }`;
  const input = { portalId: portal.id, displayName: 'Lê Người Mới', email: 'nguoimoi@donvi.example.vn', role: 'EDITOR' };
  const arriving = server.next();
  const answer = await door.send(
    'POST',
    '/manage/graphql',
    { 'content-type': 'application/json', ...(await admin.consoleHeaders()) },
    JSON.stringify({ query, variables: { input } }),
  );
  const { data } = JSON.parse(answer.body) as { data: { invitePerson: { grant: { person: { id: string } }; url: string } } };

  const letter = await arriving;
  expect(letter.to).toEqual(['nguoimoi@donvi.example.vn']);
  const link = /https?:\/\/\S+/.exec(letter.text)![0];
  expect(link).toBe(data.invitePerson.url);

  const browser = new Browser(door);
  const page = await browser.logIn(door.issuer.accounts.stranger, link.slice(consoleOrigin.length));
  expect(page.status).toBeLessThan(400);
  expect(await browser.session()).toMatchObject({ status: 200, personId: data.invitePerson.grant.person.id, displayName: 'Lê Người Mới' });
});
