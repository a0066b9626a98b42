import type { Scope } from './probes.js';
import { cookieOf, hashOf, invitationOf } from './people-rows.js';
import type { Province } from './world.js';

/** Every kind of scope that a transaction can have, right and wrong. The person of the scope has rows in two portals. */
export function scopesOf({ portals: { A, B, P }, dual }: Province, issuer: string): readonly [here: Scope, none: Scope, ...others: Scope[]] {
  const keys = {
    person: dual,
    issuer,
    subject: dual,
    session: hashOf(cookieOf(dual)).toString('hex'),
    invitation: hashOf(invitationOf(dual)).toString('hex'),
  };
  return [
    { name: 'A', portal: A.id, portals: [A.id], ...keys },
    { name: 'none' },
    { name: 'A, subtree of B', portal: A.id, portals: [B.id, P.id], ...keys },
    { name: 'the person alone', person: dual },
    { name: 'the keys of nobody', portal: A.id, portals: [], person: B.id, issuer, subject: B.id, session: '00', invitation: '00' },
    { name: 'an invitation of another', ...keys, person: B.helperId, invitation: hashOf(invitationOf(A.helperId)).toString('hex') },
    { name: 'malformed', raw: `${A.id}' or true` },
  ];
}
