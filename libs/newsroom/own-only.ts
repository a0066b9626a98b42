import { subject as asSubject } from '@casl/ability';
import type { PortalAbility } from '#people';

/** The person's id when they may read only their own items, else null. */
export function ownOnly(ability: PortalAbility, personId: string | null): string | null {
  return ability.can('read', asSubject('item', { keeperId: null })) ? null : personId;
}
