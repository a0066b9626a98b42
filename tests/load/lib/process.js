import { setTimeout as wait } from 'node:timers/promises';
import { compiled } from './command.js';

/**
 * The write path of the api without the api.
 * @typedef {object} Tools
 * @property {(portal: { id: string }, person: { id: string }, fn: (scope: any) => Promise<any>) => Promise<any>} inPortalAs
 * @property {{ createItem: Function, saveDraft: Function, itemSubject: any }} newsroom
 * @property {{ transition: Function, begin: Function }} process
 * @property {{ now: () => Date }} clock
 * @property {() => Promise<void>} close
 */

/**
 * Opens the data source of the role editing, the job queue and the process, from the settings of the environment.
 * @param {{ zero?: number, speed?: number }} [time] a clock that runs `speed` times as fast since `zero` (ms), from February 2026 on; left out: the real one
 * @returns {Promise<Tools>}
 */
export async function openProcess({ zero, speed = 1 } = {}) {
  const { configOf } = await compiled('libs/platform/config/index.js');
  const { inPortal, openSource, runAs } = await compiled('libs/platform/db/index.js');
  const { JobQueue } = await compiled('libs/platform/jobs/index.js');
  const { Process, registerFollower } = await compiled('libs/process/index.js');
  await compiled('libs/newsroom/index.js');
  const { createItem } = await compiled('libs/newsroom/create-item.js');
  const { saveDraft } = await compiled('libs/newsroom/save-draft.js');
  const { itemSubject } = await compiled('libs/newsroom/item.subject.js');
  const { followDirectives } = await compiled('libs/supervision/directive/check-directives.js');
  registerFollower('directives', followDirectives); // as the api does

  const config = configOf('cli');
  const source = await again(() => openSource(config, 'editing'));
  const queue = await again(() => JobQueue.open(config.DATABASE_URL_EDITING, false, () => undefined));
  const began = Date.UTC(2026, 1, 1);
  const clock = { now: () => new Date(zero === undefined ? Date.now() : began + (Date.now() - zero) * speed) };
  let request = 0;
  return {
    newsroom: { createItem, saveDraft, itemSubject },
    process: new Process(queue, clock),
    clock,
    inPortalAs: (portal, person, fn) => runAs({ requestId: requestId((request += 1)), personId: person.id }, () => inPortal(source, portal.id, fn)),
    close: async () => {
      await queue.close();
      await source.destroy();
    },
  };
}

const requestId = (number) => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** The database may be away for some seconds. */
async function again(open) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await open();
    } catch (error) {
      if (tries === 100) throw error;
      await wait(200);
    }
  }
}
