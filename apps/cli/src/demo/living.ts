import type { Config } from '#platform/config';
import { openCampaigns } from './campaigns.js';
import { atDesks } from './desk.js';
import { recordLetters } from './letters.js';
import { giveOldSite } from './old-site.js';
import { withAlbum } from './pictures.js';
import type { DemoPortal } from './province.js';
import { bringReaders } from './readers.js';
import { postSamples } from './samples.js';
import { spreadItems } from './spread.js';

/**
 * Everything that the people of the demonstration did lately, in the order in which it hangs together: what is there already stays.
 * @returns how many items were written
 */
export async function liveOn(config: Config, portals: readonly DemoPortal[]): Promise<number> {
  const made = await withAlbum(config, (album) =>
    atDesks(config, portals, async (desks) => {
      const posted = await postSamples(desks, album);
      await recordLetters(desks);
      await openCampaigns(desks);
      await spreadItems(desks);
      await giveOldSite(config, desks.portal('tamhiep'), desks.at('tamhiep', 'province_admin').person.id);
      return posted;
    }),
  );
  await bringReaders(config, portals);
  return made;
}
