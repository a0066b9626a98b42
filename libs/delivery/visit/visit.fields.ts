import pg from 'pg';
import { visitWords, visitWordsEn } from '#web/figures';
import { instantJson, objectJson, type Fields } from '../hot/fields.js';
import type { RootField, Use } from '../hot/root-field.js';
import { cardJson, placedCards } from '../public/items.fields.js';
import { showsItems } from '../read/readable-portal.js';

/** What the figures count, as it stands beside them. */
const definitionOf = ({ visit, online, leftOut }: Readonly<Record<'visit' | 'online' | 'leftOut', string>>): string =>
  pg.escapeLiteral(`${visit} ${online} ${leftOut}`);

/** Lists are kept of 7 and of 30 days. */
const popularDays = (days: number): 7 | 30 => (days <= 7 ? 7 : 30);

const visitFields = (use: Use): Fields => {
  const ofToday = (column: string): string => `case when s.day = ${use.day()}::date then s.${column} else 0 end`;
  return {
    get online() {
      return ofToday('online');
    },
    get today() {
      return ofToday('today');
    },
    total: 's.total',
    since: 's.since',
    countedAt: instantJson('s.counted_at'),
    definition: definitionOf(visitWords),
    definitionEn: definitionOf(visitWordsEn),
  };
};

/** `visits(host)` as a part of a statement. */
export const visitsRoot: RootField = {
  read: () => ({}),
  json: (use) =>
    `coalesce((select ${objectJson('VisitFigures', visitFields(use), use.asked)} from visit_shown s where s.portal_id = p.portal_id and ${showsItems('p')}), 'null'::json)`,
};

/** `popular(host, days)` as a part of a statement. */
export const popularRoot: RootField = {
  read: ({ days }) => ({ days: popularDays((days ?? 7) as number) }),
  json: (use) => {
    const fields: Fields = { item: cardJson, views: 'm.views' };
    return `(select coalesce(json_agg(${objectJson('PopularItem', fields, use.asked)} order by m.place), '[]')
      from popular_item m join (${placedCards}) on pl.portal_id = m.portal_id and pl.item_id = m.item_id and pl.mark = 'own'
      where m.portal_id = p.portal_id and ${showsItems('p')} and m.days = ${use.value('days')}::smallint)`;
  },
};
