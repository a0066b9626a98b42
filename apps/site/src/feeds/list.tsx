import { writePage } from '../layout.js';
import { plainPaths } from '../plain-paths.js';
import { nameIn, siteName, type Page, type View } from '../view.js';
import { openWordsIn } from '../words/open-words.js';
import { feedFiles, feedFormats, feedPath } from './paths.js';

/** Every feed of the portal, for people who look for one. */
export function feedListPage(view: View): Page {
  const { portal, words, paths } = view;
  const text = openWordsIn(words.lang);
  const channels = [
    { page: null, name: text.everything, mark: {} },
    ...portal.sections.map((section) => {
      const { text: name, mark } = nameIn(view, section);
      return { page: plainPaths.section(section.slug), name, mark };
    }),
  ];
  const html = writePage(view, {
    title: text.feeds,
    path: paths.feeds,
    description: text.feedsOf(siteName(view)),
    isRated: true,
    children: (
      <div class="panel article">
        <h1>{text.feeds}</h1>
        <p>{text.feedsHow}</p>
        <table class="offices">
          <caption class="unseen">{text.feedList}</caption>
          <thead>
            <tr>
              <th scope="col">{text.channel}</th>
              {feedFiles.map((file) => (
                <th scope="col">{feedFormats[file].name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {channels.map(({ page, name, mark }) => (
              <tr>
                <th scope="row" {...mark}>
                  {name}
                </th>
                {feedFiles.map((file) => (
                  <td>
                    <a href={feedPath(file, page)} type={feedFormats[file].type}>
                      {feedFormats[file].name}
                      <span class="unseen" {...mark}>
                        : {name}
                      </span>
                    </a>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    ),
  });
  return { status: 200, html };
}
