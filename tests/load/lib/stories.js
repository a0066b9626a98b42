import { Random } from './random.js';

/**
 * What becomes of one item, as plain data: the real steps and the bulk writer both make it true.
 * @typedef {object} Story
 * @property {number} portal place in the list of portals
 * @property {string} kind
 * @property {number} section place in the portal's list of sections
 * @property {string | null} topic
 * @property {number} letters of its text, which is one paragraph of plain letters
 * @property {number} submitted milliseconds since 1970, as all of these
 * @property {number} approved 0: still waits for the board
 * @property {number} published 0: not yet
 * @property {number} withdrawn 0: stands
 */

const day = 86_400_000;
const minute = 60_000;
const hour = 60 * minute;
const zone = 7 * hour;
const kinds = ['news', 'news', 'news', 'news', 'news', 'news', 'article', 'article', 'notice', 'page', 'banner', 'document', 'press_release', 'reportage'];
const topics = [...Array(9).fill(null), 'direction', 'direction', 'policy', 'policy', 'digital', 'strategy', 'consultation', 'epidemic', 'business'];

/** Kinds and topics that occur; null: no topic. */
export const itemKinds = [...new Set(kinds)];
export const itemTopics = [...new Set(topics)];

/** Sections each portal has. */
export const sectionsEach = 8;

/**
 * Items of many portals in the order of their submission, the same in every run: a few portals are busy, many are quiet, some fell
 * silent or never began, little is done on week-ends, 5 % is withdrawn, some boards are slow, and a little is never decided.
 * @param {{ portals: readonly { state: string }[], items: number, days: number, now: number, seed: number }} size
 * @returns {Generator<Story>} exactly `items` of them
 */
export function* stories({ portals, items, days, now, seed }) {
  const random = new Random(seed);
  const first = Math.floor((now + zone) / day) - days + 1;
  const traits = portals.map(({ state }, index) => traitsOf(random, state, index, days));
  const counts = countsByDay(random, traits, items, days, first);
  for (let at = 0; at < days; at += 1) {
    const midnight = (first + at) * day - zone;
    for (let portal = 0; portal < portals.length; portal += 1)
      for (let left = counts[at * portals.length + portal]; left > 0; left -= 1) yield storyOf(random, portal, traits[portal], midnight, now);
  }
}

/** How busy a portal is, from which to which day it is alive, and how slow its board. */
function traitsOf(random, state, index, days) {
  const alive = state === 'open' || state === 'suspended';
  const silentSince = state === 'closed' || random.next() < 0.08 ? days - 8 - random.below(days / 3) : days;
  return {
    weight: state === 'planned' ? 0 : (0.5 + random.next()) / (index + 1) ** 0.6,
    until: alive ? silentSince : Math.min(silentSince, days - 40),
    slow: random.next() < 0.04,
  };
}

/** How many items each portal hands in on each day. */
function countsByDay(random, traits, items, days, first) {
  const counts = new Uint16Array(days * traits.length);
  const total = traits.reduce((sum, { weight }) => sum + weight, 0);
  let [shared, given] = [0, 0];
  for (const [portal, { weight, until }] of traits.entries()) {
    shared += weight / total;
    // by the running share, so that rounding neither adds nor loses one
    const upTo = portal === traits.length - 1 ? items : Math.round(shared * items);
    for (; given < upTo; given += 1) {
      let at = random.below(until);
      // the first of January 1970 was a Thursday
      const weekend = (first + at + 3) % 7 > 4;
      if (weekend && random.next() < 0.7) at = Math.max(0, at - 2);
      counts[at * traits.length + portal] += 1;
    }
  }
  return counts;
}

function storyOf(random, portal, { slow }, midnight, now) {
  const submitted = Math.min(midnight + 7 * hour + random.below(10 * hour), now - 1 - random.below(minute));
  const known = (at) => (at <= now ? at : 0);
  const approved = random.next() < 0.0002 ? 0 : known(submitted + waitOf(random, slow));
  const later = random.next() < 0.85 ? 0 : random.below(10 * hour);
  const published = approved && known(approved + later);
  const regretted = random.next() < 0.05;
  const regretAfter = 1 + random.below(30 * day);
  return {
    portal,
    kind: random.pick(kinds),
    section: random.below(sectionsEach),
    topic: random.pick(topics),
    letters: 200 + random.below(4_000),
    submitted,
    approved,
    published,
    withdrawn: regretted && published ? known(published + regretAfter) : 0,
  };
}

/** From submission to approval: a fifth at once, half on the same morning, a few after a week or more. */
function waitOf(random, slow) {
  const kind = random.next();
  if (slow) return random.below(12 * day);
  if (kind < 0.2) return random.below(minute);
  if (kind < 0.7) return random.below(4 * hour);
  if (kind < 0.95) return random.below(2 * day);
  return random.below(10 * day);
}
