import { randomUUID } from 'node:crypto';
import { keepDatum, PersonalDataKey } from '#people';
import type { Config } from '#platform/config';
import { inPortal, openSource, runAs } from '#platform/db';
import type { DemoPortal } from './province.js';

/** Gives the people of the demonstration their addresses, so that notices and letters of the day reach the folder of letters. Without a key nothing is kept. */
export async function openMailboxes(config: Config, portals: readonly DemoPortal[]): Promise<void> {
  if (!config.PERSONAL_DATA_KEY) return;
  const key = new PersonalDataKey(Buffer.from(config.PERSONAL_DATA_KEY, 'base64'));
  const source = await openSource(config, 'editing');
  try {
    for (const { id, people } of portals)
      await runAs({ requestId: randomUUID(), personId: null }, () =>
        inPortal(source, id, async (scope) => {
          for (const person of people) await keepDatum(scope, key, person.id, 'email', person.email);
        }),
      );
  } finally {
    await source.destroy();
  }
}
