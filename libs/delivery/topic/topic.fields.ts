import pg from 'pg';
import { objectJson, type Fields } from '../hot/fields.js';
import type { RootField } from '../hot/root-field.js';
import { placedItems } from '../public/items.fields.js';
import { showsItems } from '../read/readable-portal.js';
import { residualTopic, topics } from './topics.js';

/** `topics(host)` as a part of a statement: in the order of the list those under which something is public; each is looked up once in placement_topic. */
export const topicsRoot: RootField = {
  read: () => ({}),
  json: ({ asked }) => {
    const listed = [...topics, residualTopic].map(({ code, name, nameEn }, index) => `(${[String(index), ...[code, name, nameEn].map(literal)].join()})`);
    const stands = (topic: string): string => `exists (select from ${placedItems} where pl.portal_id = p.portal_id and pl.topic ${topic})`;
    const fields: Fields = { code: 't.code', name: 't.name', nameEn: 't.name_en' };
    return `(select coalesce(json_agg(${objectJson('Topic', fields, asked)} order by t.place), '[]')
      from (values ${listed.join()}) t (place, code, name, name_en)
      where ${showsItems('p')} and case t.code when ${literal(residualTopic.code)} then ${stands('is null')} else ${stands('= t.code')} end)`;
  },
};

const literal = (text: string): string => pg.escapeLiteral(text);
