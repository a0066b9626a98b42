import type { Article } from '../structured-data/facts.js';

/** A line of a calendar that an item holds. */
export interface CalendarEvent {
  /** yyyy-mm-ddThh:mm in Asia/Ho_Chi_Minh. */
  readonly starts: string;
  readonly ends: string;
  readonly name: string;
  readonly place: string;
  /** What else is said of it. */
  readonly more: string;
}

/** Events of an item: rows of every table with a column that gives `startDate`. */
export function eventsOf(item: Pick<Article, 'fields'>): CalendarEvent[] {
  return item.fields.flatMap(({ columns, rows }) => {
    const at = (property: string): number => columns.findIndex((column) => column.property === property);
    const [starts, ends, name, place] = [at('startDate'), at('endDate'), at('name'), at('location')];
    if (starts < 0) return [];
    const used = new Set([starts, ends, name, place]);
    return rows.flatMap((row) =>
      row[starts]
        ? [
            {
              starts: row[starts],
              ends: row[ends] ?? '',
              name: row[name] ?? '',
              place: row[place] ?? '',
              more: row.flatMap((value, index) => (used.has(index) || value === '' ? [] : [`${columns[index]?.label ?? ''}: ${value}`])).join('\n'),
            },
          ]
        : [],
    );
  });
}
