import pg from 'pg';
import { objectJson, type Asked, type Fields } from '../hot/fields.js';
import { topics, type TopicOfItem } from './topics.js';

/** One that is no longer offered bears its code in place of its names. */
const nameOf = (code: string, name: (topic: TopicOfItem) => string): string =>
  `case ${code} ${topics.map((topic) => `when ${pg.escapeLiteral(topic.code)} then ${pg.escapeLiteral(name(topic))}`).join(' ')} else ${code} end`;

/** The topic of an item; null: none of them. @param code SQL of its code */
export function topicJson(code: string): (asked: Asked) => string {
  const fields: Fields = { code, name: nameOf(code, (topic) => topic.name), nameEn: nameOf(code, (topic) => topic.nameEn) };
  return (asked) => `case when ${code} is not null then ${objectJson('Topic', fields, asked)} end`;
}
