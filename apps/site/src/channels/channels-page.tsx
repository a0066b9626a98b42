import type { ChannelsQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { Phone } from '../pages/foot.js';
import type { Page, View } from '../view.js';

type Channel = ChannelsQuery['channels'][number];

/** Channels that the agency answers for, and the warning that no other is its own. */
export function channelsPage(view: View, channels: readonly Channel[]): Page {
  const { words, paths, portal } = view;
  const official = channels.filter(({ isOfficial }) => isOfficial);
  const former = channels.filter(({ until, isOfficial }) => !isOfficial && until !== null);
  const html = writePage(view, {
    title: words.channels,
    path: paths.channels,
    isRated: true,
    description: words.channelsOf(portal.name),
    children: (
      <div class="panel">
        <h1>{words.channels}</h1>
        <p class="notice">
          <strong>{words.channelsOnly(portal.name)}</strong> {words.channelsOthers}
        </p>
        {official.length > 0 ? <List view={view} channels={official} /> : <p>{words.channelsNone}</p>}
        {former.length > 0 ? (
          <>
            <h2>{words.channelsFormer}</h2>
            <List view={view} channels={former} />
          </>
        ) : null}
      </div>
    ),
  });
  return { status: 200, html };
}

function List({ view: { words }, channels }: { readonly view: View; readonly channels: readonly Channel[] }) {
  return (
    <ul class="channels">
      {channels.map(({ kind, name, address, owner, since, until, isOfficial }) => (
        <li>
          <strong>{words.channelKinds[kind]}:</strong> {isOfficial && kind !== 'HOTLINE' ? <a href={address}>{name}</a> : name}
          <div class="meta">
            {isOfficial && kind === 'HOTLINE' ? <Phone number={address} /> : address}
            <br />
            {words.channelSince(owner, words.date(since))}
            {until === null ? null : words.channelUntil(words.date(until))}
          </div>
        </li>
      ))}
    </ul>
  );
}
