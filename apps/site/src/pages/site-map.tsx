import { writePage } from '../layout.js';
import { addressOf, inVietnamese, type Page, type View } from '../view.js';
import { listWordsIn } from '../words/list-words.js';
import { mediaWordsIn } from '../words/media-words.js';
import { openWordsIn } from '../words/open-words.js';
import { policyWordsIn } from '../words/policy-words.js';
import { tagWordsIn } from '../words/tag-words.js';
import { SectionPlaces } from './section-places.js';

/** Every page and section of the site in one list. */
export function siteMapPage(view: View): Page {
  const { portal, look, words, paths } = view;
  const open = openWordsIn(words.lang);
  const pages = [
    [paths.home, words.home],
    [paths.list, listWordsIn(words.lang).everything],
    [paths.tags, tagWordsIn(words.lang).title],
    [paths.media, mediaWordsIn(words.lang).title],
    [paths.search, words.search],
    [paths.contact, words.contact],
    [paths.channels, words.channels],
    [paths.board, words.board],
    [paths.access, words.accessTitle],
    [paths.policy, policyWordsIn(words.lang).title],
    [paths.feeds, open.feeds],
    [paths.openData, open.data],
  ] as const;
  // what the portal put into its menu and is no section
  const others = look.menu.flatMap((entry) => [entry, ...entry.entries]).filter(({ section, address }) => !section && address !== null);
  const html = writePage(view, {
    title: words.siteMap,
    path: paths.siteMap,
    isRated: true,
    children: (
      <div class="panel">
        <h1>{words.siteMap}</h1>
        <h2>{words.pages}</h2>
        <ul class="places">
          {pages.map(([href, name]) => (
            <li>
              <a href={href}>{name}</a>
            </li>
          ))}
          {others.map((entry) => (
            <li {...inVietnamese(view)}>
              <a href={addressOf(paths, entry) ?? ''}>{entry.label}</a>
            </li>
          ))}
        </ul>
        {portal.sections.length > 0 ? (
          <>
            <h2>{words.sections}</h2>
            <SectionPlaces view={view} />
          </>
        ) : null}
      </div>
    ),
  });
  return { status: 200, html };
}
