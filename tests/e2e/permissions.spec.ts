import { subject } from '@casl/ability';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { buildSchemas } from '../../scripts/gen/schemas.js';
import { abilityFor, everyAction, roles, type RoleName } from '#people';
import { readConfig } from '#platform/config';
import { applicationRoles } from '#platform/db';
import { rightsKey } from '#platform/http';
import { createLog } from '#platform/log';
import { codeOf, send } from '../isolation/answers.js';
import { makeCallers, type Caller } from '../isolation/callers.js';
import { cases } from '../isolation/cases.js';
import { operationsOf, type Operation } from '../isolation/enumerate.js';
import { buildProvince, type Province } from '../isolation/world.js';
import { TestApi } from '../support/api.js';

/** One operation for each action: the plainest that needs it. */
const operationOf: Readonly<Record<string, string>> = {
  'item:create': 'createItem',
  'item:read': 'item',
  'item:edit': 'saveDraft',
  'item:submit': 'submitItem',
  'item:return': 'returnItem',
  'item:appraise': 'appraiseItem',
  'item:approve': 'approveItem',
  'item:publish': 'publishItem',
  'item:rush': 'publishItemUrgently',
  'item:withdraw': 'withdrawItem',
  'item:revise': 'reviseItem',
  'item:archive': 'archiveItem',
  'grant:read': 'grants',
  'grant:invite': 'invitePerson',
  'grant:end': 'endGrant',
  'portal:supervise': 'portals',
  'portal:read': 'portalSettings',
  'portal:edit': 'changePortal',
  'portal:own': 'handOverPortal',
  'portal:open': 'openPortal',
  'portal:suspend': 'announcePortalSuspension',
  'portal:close': 'closePortal',
  'portal:import': 'portalImports',
  'portal:import-site': 'siteImports',
  'section:change': 'addSection',
  'target:set': 'setTarget',
  'board:read': 'editorialBoard',
  'board:change': 'decideEditorialBoard',
  'exemption:read': 'secondFactorExemptions',
  'exemption:record': 'recordSecondFactorExemption',
  'exemption:end': 'endSecondFactorExemption',
  'audit:read': 'auditEntries',
  'directive:read': 'directives',
  'directive:send': 'sendDirectives',
  'directive:see': 'seeDirective',
  'directive:answer': 'answerDirective',
  'webhook:read': 'webhooks',
  'webhook:change': 'rotateWebhookSecret',
  'placement:read': 'placements',
  'placement:take': 'takeItem',
  'placement:decline': 'declinePlacement',
  'placement:remove': 'removePlacement',
  'banner:read': 'portalBanners',
  'banner:arrange': 'arrangeBanners',
  'advert:read': 'advertBook',
  'advert:keep': 'keepAdvertContract',
  'offer:read': 'offers',
  'offer:propose': 'proposeItem',
  'offer:push': 'pushItem',
  'request:read': 'postingRequests',
  'request:record': 'recordPostingRequest',
  'request:accept': 'acceptPostingRequest',
  'request:decline': 'declinePostingRequest',
  'letter:read': 'sentLetters',
  'letter:send': 'sendLetter',
  'file:read': 'fileQuota',
  'file:describe': 'describeFile',
  'file:remove': 'removeFile',
};
/** Actions that no operation asks for: files are sent to an address of their own, which media.spec.ts tries. */
const waiting: readonly string[] = ['file:create'];

let api: TestApi;
let province: Province;
let callers: Caller[];
let operations: Operation[];
let marks: { name: string; right: string }[];

beforeAll(async () => {
  api = await TestApi.start();
  province = await buildProvince(api.world, api.issuer.issuerUrl);
  callers = await makeCallers(api, province);
  const nowhere = Object.fromEntries(applicationRoles.map((role) => [`DATABASE_URL_${role.toUpperCase()}`, 'postgresql://nobody@127.0.0.1:1/none']));
  const config = readConfig({ LIENCONG_MODE: 'test', LOG_LEVEL: 'silent', ...nowhere });
  const served = await buildSchemas(ApiModule.forRoot({ config, log: createLog('permissions', 'silent') }));
  const right = (of: object | undefined): unknown => (of ? Reflect.getMetadata(rightsKey, of) : undefined);
  const manage = served.find(({ path }) => path === '/manage/graphql')!;
  operations = operationsOf(manage.schema);
  marks = manage.rootFields.map(({ name, handler, resolver }) => ({ name, right: String(right(handler) ?? right(resolver)) }));
}, 60_000);
afterAll(() => api.close());

test('each action of a role has an operation here, and each right that an operation asks for is an action of some role', () => {
  const marked = [...new Set(marks.map(({ right }) => right))].filter((right) => right !== 'signed-in');
  expect(
    everyAction()
      .filter((action) => !(action in operationOf))
      .sort(),
  ).toEqual([...waiting].sort());
  expect(marked.filter((right) => !everyAction().includes(right))).toEqual([]);
  expect(waiting.filter((action) => marked.includes(action))).toEqual([]);
  for (const [action, name] of Object.entries(operationOf)) expect(marks).toContainEqual({ name, right: action });
});

const cells = roles.flatMap((role) => Object.keys(operationOf).map((action) => [role, action] as const));

test.each(cells)('%s, %s: a call answers as the matrix says', async (role: RoleName, action) => {
  const [type = '', verb = ''] = action.split(':');
  const allowed = abilityFor([{ role }], 'p').can(verb, subject(type, { keeperId: 'p', mark: 'repost' }));
  const caller = callers.find(({ name }) => name === role)!;
  const operation = operations.find(({ name }) => name === operationOf[action])!;
  const given = cases[operation.name]!;
  const ground = { province, caller, cursorOf: () => '', foreignNotice: '', foreignGrant: '' };
  const answer = await send(api, given.endpoint, caller.headers, operation.document, await given.own(ground));
  if (allowed) expect(codeOf(answer)).toBe('OK');
  else expect(['FORBIDDEN', 'NOT_FOUND']).toContain(codeOf(answer));
});
