import type { PublicApi } from '../api.js';
import { ItemDocument } from '../gql/documents.js';
import { missingPage, withdrawnPage } from '../pages/notices.js';
import { plainPaths as paths } from '../plain-paths.js';
import type { Site, Visit } from '../site.js';
import type { Page } from '../view.js';
import { eventsOf } from './events.js';
import { writeCalendar } from './write-calendar.js';

/** The calendar of an item as a file for telephones and mail programs. */
export async function calendarFile(api: PublicApi, site: Site, visit: Visit, slug: string): Promise<Page> {
  const { item, ...framed } = await api.ask(ItemDocument, { host: visit.host, slug });
  return site.onPortal(visit, framed, (view) => {
    if (!item) return missingPage(view);
    if (item.__typename !== 'Item') return withdrawnPage(view, item.withdrawnAt);
    const events = eventsOf(item);
    if (events.length === 0) return missingPage(view);
    const { host } = view.portal;
    const html = writeCalendar({
      name: `${item.title} – ${view.portal.name}`,
      address: view.origin + paths.item(item.slug),
      host,
      updatedAt: item.updatedAt,
      events,
    });
    return {
      status: 200,
      html,
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="${item.slug}.ics"` },
    };
  });
}
