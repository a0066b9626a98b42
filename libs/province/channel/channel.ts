import { FaultsError } from '#platform/errors';
import { readAll, readText } from '#platform/http';
import type { CivilDate } from '#platform/time';
import { provinceErrors } from '../errors.js';

/** Sorts of channels; the names of social networks as they write themselves. */
export const channelKinds = {
  FACEBOOK: 'facebook',
  ZALO: 'zalo',
  YOUTUBE: 'youtube',
  TIKTOK: 'tiktok',
  APP: 'app',
  HOTLINE: 'hotline',
  OTHER: 'other',
} as const;
export type ChannelKind = (typeof channelKinds)[keyof typeof channelKinds];

/** A channel as somebody enters it. */
export interface GivenChannel {
  readonly kind: ChannelKind;
  readonly name: string;
  readonly address: string;
  readonly owner: string;
  readonly since: CivilDate;
  readonly until: CivilDate | null;
}

/** Where channels of a network live: an address elsewhere only looks like one. */
const homes: Readonly<Partial<Record<ChannelKind, readonly string[]>>> = {
  facebook: ['facebook.com', 'fb.com'],
  zalo: ['zalo.me'],
  youtube: ['youtube.com', 'youtu.be'],
  tiktok: ['tiktok.com'],
};

/** What was entered, as it is kept. @throws FaultsError by field */
export function readChannel(given: GivenChannel): GivenChannel {
  const read = readAll({
    name: () => readText('name', given.name, { most: 200, required: true, line: true }),
    address: () => readAddress(given.kind, readText('address', given.address, { most: 500, required: true, line: true })),
    owner: () => readText('owner', given.owner, { most: 200, required: true, line: true }),
    until: () => {
      if (given.until !== null && given.until < given.since) throw new FaultsError([{ field: 'until', error: provinceErrors.CHANNEL_DATES() }]);
      return given.until;
    },
  });
  return { ...given, ...read };
}

function readAddress(kind: ChannelKind, text: string): string {
  if (kind === 'hotline') {
    if (/^\+?[\d ().-]{3,20}$/.test(text)) return text;
    throw new FaultsError([{ field: 'address', error: provinceErrors.CHANNEL_PHONE() }]);
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new FaultsError([{ field: 'address', error: provinceErrors.CHANNEL_ADDRESS() }]);
  const allowed = homes[kind];
  const isHome = allowed?.some((home) => url.hostname === home || url.hostname.endsWith(`.${home}`)) ?? true;
  if (!isHome) throw new FaultsError([{ field: 'address', error: provinceErrors.CHANNEL_ELSEWHERE({ hosts: allowed?.join(', ') ?? '' }) }]);
  return url.href;
}
