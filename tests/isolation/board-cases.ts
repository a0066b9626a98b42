import { ruleOf } from './board-tables.js';
import type { Case, Ground } from './case.js';
import { callerNames, type CallerName } from './callers.js';
import { pictureOf } from './file-rows.js';
import { admins, atWork } from './people-cases.js';
import { portalOnly } from './portal-cases.js';

const endpoint = '/manage/graphql' as const;
const readers: readonly CallerName[] = callerNames.filter(
  (name) => !['anonymous', 'without_grant', 'grant_ended', 'grant_tomorrow', 'supervisor'].includes(name),
);
const paperValues = ['number', 'decidedOn', 'decidedBy', 'startsOn', 'isPublic'].map((name) => `input.${name}`);
const paperOf = ({ caller: { home } }: Ground) => ({ portalId: home.id, number: '2/QĐ', decidedOn: '2026-02-02', decidedBy: `Cơ quan ${home.publicMark}` });

/** Operations on editorial boards. */
export const boardCases: Readonly<Record<string, Case>> = {
  editorialBoard: { ...portalOnly(readers), values: ['on'] },
  editorialPapers: portalOnly(readers),
  paperFiles: portalOnly(readers),
  attachPaperFile: {
    endpoint,
    ids: ['input.portalId', 'input.paperId', 'input.fileId'],
    values: [],
    allowed: admins,
    own: async ({ province: { world }, caller: { home } }) => {
      const [paper] = await world.rows<{ id: string }>(`select id from board_paper where portal_id = $1 and number = '0/QĐ'`, [home.id]);
      return { input: { portalId: home.id, paperId: paper?.id, fileId: await pictureOf(world, home) } };
    },
  },
  decideEditorialBoard: {
    endpoint,
    ids: ['input.portalId', 'input.seats[].personId'],
    values: [...paperValues, ...['title', 'displayName', 'email', 'role', 'duties', 'isPublic'].map((name) => `input.seats[].${name}`)],
    allowed: admins,
    own: async (ground) => {
      const { personId } = await atWork(ground.province.world, ground.caller.home, 'editor');
      return { input: { ...paperOf(ground), seats: [{ title: 'Biên tập viên', displayName: ground.caller.home.publicMark, personId, role: 'EDITOR' }] } };
    },
  },
  setEditorialRegulation: {
    endpoint,
    ids: ['input.portalId'],
    values: [...paperValues, ...['text', 'coversIncidents', 'coversViolations', 'waivesFourEyes'].map((name) => `input.${name}`)],
    allowed: admins,
    own: (ground) => ({ input: { ...paperOf(ground), text: 'Điều 1', coversIncidents: true, coversViolations: true } }),
  },
  processRules: portalOnly(readers),
  setProcessRule: {
    endpoint,
    ids: ['input.portalId', 'input.sectionId'],
    values: ['kind', 'preset', 'appraiseDays', 'approveDays', 'publishDays', 'urgentDays'].map((name) => `input.${name}`),
    allowed: admins,
    own: ({ caller: { home } }) => ({
      input: { portalId: home.id, sectionId: home.sectionIds[0], kind: 'video', preset: 'APPROVE', approveDays: 2, publishDays: 1 },
    }),
  },
  endProcessRule: {
    endpoint,
    ids: ['input.portalId', 'input.ruleId'],
    values: [],
    allowed: admins,
    own: async ({ province: { world }, caller: { home } }) => {
      await world.rows(`update process_rule set ended_at = now() where portal_id = $1 and section_id = $2 and kind = 'album' and ended_at is null`, [
        home.id,
        home.sectionIds[0],
      ]);
      return { input: { portalId: home.id, ruleId: await ruleOf(world, home, home.sectionIds[0]!) } };
    },
  },
  assignEditorialDuties: {
    endpoint,
    ids: ['input.portalId', 'input.duties[].seatId', 'input.duties[].sectionIds[]'],
    values: [...paperValues, 'input.text'],
    allowed: admins,
    own: async (ground) => {
      const { home } = ground.caller;
      const [seat] = await ground.province.world.rows<{ id: string }>(
        `select s.id from board_seat s join board_paper q on q.portal_id = s.portal_id and q.id = s.paper_id
         where s.portal_id = $1 and q.kind = 'decision' and q.ends_on is null limit 1`,
        [home.id],
      );
      return { input: { ...paperOf(ground), duties: [{ seatId: seat!.id, sectionIds: [home.sectionIds[0]] }] } };
    },
  },
};
