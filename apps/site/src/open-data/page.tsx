import { writePage } from '../layout.js';
import { siteName, type Page, type View } from '../view.js';
import { openWordsIn } from '../words/open-words.js';
import { datasetsOf } from './datasets.js';
import { developersPath, openDataPaths } from './paths.js';

/** What can be taken from the portal, in which forms, and how. */
export function openDataPage(view: View, apiOrigin: string): Page {
  const { words, paths } = view;
  const text = openWordsIn(words.lang);
  const name = siteName(view);
  const html = writePage(view, {
    title: text.data,
    path: paths.openData,
    description: text.dataOf(name),
    isRated: true,
    children: (
      <div class="panel article">
        <h1>{text.data}</h1>
        <p>{text.dataHow(name)}</p>
        {datasetsOf(view, apiOrigin).map((dataset) => (
          <section aria-labelledby={dataset.key} {...(words.lang === 'vi' ? {} : { lang: 'vi' })}>
            <h2 id={dataset.key}>{dataset.name}</h2>
            <p>{dataset.about}</p>
            <ul class="places">
              {dataset.distributions.map(({ name: form, address, mediaType }) => (
                <li>
                  <a href={address} type={mediaType}>
                    {dataset.name}: {form}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section aria-labelledby="lap-trinh">
          <h2 id="lap-trinh">{text.developers}</h2>
          <ul class="places">
            <li>
              <a href={apiOrigin + developersPath}>{text.explorer}</a>
            </li>
            <li>
              <a href={openDataPaths.catalogue} type="application/ld+json">
                {text.catalogue} DCAT (JSON-LD)
              </a>
            </li>
            <li>
              <a href={`${apiOrigin}/rest/openapi.json`} type="application/json">
                {text.rest} OpenAPI
              </a>
            </li>
          </ul>
        </section>
      </div>
    ),
  });
  return { status: 200, html };
}
