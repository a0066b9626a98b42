import { civilDateText, roles, type Tone } from '#web';
import type { StaffQuery } from '../../gql/graphql.js';

/** A person of the list, and one of their rights. */
export type Member = StaffQuery['staff']['edges'][number]['node'];
export type StaffGrant = Member['grants'][number];

/** Whether somebody has come in, in words. */
export const invitationStates: Readonly<Record<Member['state'], { readonly word: string; readonly tone: Tone }>> = {
  ACCEPTED: { word: 'Đã nhận lời', tone: 'done' },
  WAITING: { word: 'Chờ nhận lời', tone: 'waiting' },
  EXPIRED: { word: 'Thư mời hết hạn', tone: 'danger' },
};

/** What a right is called: the seat when one is named, and that it is a stand-in's. */
export function grantWords({ role, seat, stoodInFor }: Pick<StaffGrant, 'role' | 'seat' | 'stoodInFor'>): string {
  const word = roles[role];
  // the title of a seat is often the role itself
  const words = seat && seat.toLowerCase() !== word.toLowerCase() ? `${seat} (${word.toLowerCase()})` : (seat ?? word);
  return stoodInFor ? `Làm thay ${stoodInFor.displayName}: ${words}` : words;
}

/** From when until when. */
export function spanWords({ startsOn, endsOn }: Pick<StaffGrant, 'startsOn' | 'endsOn'>): string {
  return `từ ${civilDateText(startsOn)}${endsOn ? ` đến ${civilDateText(endsOn)}` : ', chưa có hạn'}`;
}

/** Portals in which a person works, each once. */
export function portalsOf(member: Member): StaffGrant['portal'][] {
  return [...new Map(member.grants.map(({ portal }) => [portal.id, portal])).values()];
}
