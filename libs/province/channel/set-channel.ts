import { v7 as newId } from 'uuid';
import { recordAct } from '#people';
import { holdInPortal, isId, type OpenScope } from '#platform/db';
import { commonErrors, FaultsError } from '#platform/errors';
import { provinceErrors } from '../errors.js';
import { readChannel, type ChannelKind, type GivenChannel } from './channel.js';

/** A channel of the scope's portal. */
export interface Channel extends GivenChannel {
  readonly id: string;
}

const mostChannels = 50;

/** Channels of the scope's portal: by kind, the oldest first. */
export function channelsOf({ manager }: OpenScope): Promise<Channel[]> {
  return manager.query(
    `select id, kind, name, address, owner, since::text, until::text from channel where portal_id = scope.portal()
     order by array_position('{app,hotline,zalo,facebook,youtube,tiktok,other}'::text[], kind), since, id`,
  );
}

/** Announces a channel, or corrects the one of this id. @throws FaultsError by field, NOT_FOUND */
export async function setChannel(scope: OpenScope, at: Date, channelId: string | null, given: GivenChannel): Promise<void> {
  const { kind, name, address, owner, since, until } = readChannel(given);
  await holdInPortal(scope, 'channel');
  const all = await channelsOf(scope);
  if (channelId !== null && !all.some(({ id }) => id === channelId)) throw commonErrors.NOT_FOUND();
  if (channelId === null && all.length >= mostChannels)
    throw new FaultsError([{ field: 'name', error: provinceErrors.CHANNELS_TOO_MANY({ most: mostChannels }) }]);
  if (all.some((other) => other.address === address && other.id !== channelId))
    throw new FaultsError([{ field: 'address', error: provinceErrors.CHANNEL_TAKEN() }]);
  const id = channelId ?? newId();
  await scope.manager.query(
    `insert into channel (portal_id, id, kind, name, address, owner, since, until) values (scope.portal(), $1, $2, $3, $4, $5, $6, $7)
     on conflict (portal_id, id) do update set kind = excluded.kind, name = excluded.name, address = excluded.address, owner = excluded.owner,
       since = excluded.since, until = excluded.until`,
    [id, kind, name, address, owner, since, until],
  );
  const about = { subjectType: 'channel', subjectId: id, at, details: { kind } };
  await (channelId === null ? recordAct(scope, { act: 'channel.add', ...about }) : recordAct(scope, { act: 'channel.change', ...about }));
}

/** Takes back a channel that was entered by mistake; one that is given up gets a last day instead. @throws NOT_FOUND */
export async function removeChannel(scope: OpenScope, at: Date, channelId: string): Promise<void> {
  // TypeORM answers a DELETE with [rows, count]
  const [gone]: [{ kind: ChannelKind }[], number] = isId(channelId)
    ? await scope.manager.query('delete from channel where portal_id = scope.portal() and id = $1 returning kind', [channelId])
    : [[], 0];
  if (!gone[0]) throw commonErrors.NOT_FOUND();
  await recordAct(scope, { act: 'channel.remove', subjectType: 'channel', subjectId: channelId, at, details: { kind: gone[0].kind } });
}
