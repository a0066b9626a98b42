import type { TagsQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { inVietnamese, nameIn, siteName, type Page, type View } from '../view.js';
import { tagWordsIn } from '../words/tag-words.js';

type Tag = TagsQuery['tags'][number];

/** Campaigns that are on, programmes, and below them the archive of those that are over. */
export function tagListPage(view: View, tags: readonly Tag[]): Page {
  const text = tagWordsIn(view.words.lang);
  const open = tags.filter(({ isClosed }) => !isClosed);
  const parts = [
    { id: 'dang-mo', title: text.campaigns, tags: open.filter(({ sort }) => sort === 'CAMPAIGN') },
    { id: 'chuong-trinh', title: text.programmes, tags: open.filter(({ sort }) => sort === 'PROGRAMME') },
    { id: 'luu-tru', title: text.archive, tags: tags.filter(({ isClosed }) => isClosed) },
  ].filter((part) => part.tags.length > 0);
  const html = writePage(view, {
    title: text.title,
    path: view.paths.tags,
    description: text.of(siteName(view)),
    isRated: true,
    children: (
      <div class="panel">
        <h1>{text.title}</h1>
        {parts.length === 0 ? <p>{text.none}</p> : null}
        {parts.map((part) => (
          <section aria-labelledby={part.id}>
            <h2 id={part.id}>{part.title}</h2>
            <ul class="cards">
              {part.tags.map((tag) => (
                <li>
                  <TagCard view={view} tag={tag} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    ),
  });
  return { status: 200, html };
}

function TagCard({ view, tag }: { readonly view: View; readonly tag: Tag }) {
  const { words, paths } = view;
  const text = tagWordsIn(words.lang);
  const { text: name, mark } = nameIn(view, tag);
  const days = text.days(tag.opensOn === null ? '' : words.date(tag.opensOn), tag.closesOn === null ? '' : words.date(tag.closesOn));
  return (
    <article class="card">
      <h3 class="title">
        <a href={paths.tag(tag.slug)} {...mark}>
          {name}
        </a>
      </h3>
      <p class="meta">{[days, text.count(tag.count)].filter((part) => part !== '').join(' · ')}</p>
      {tag.summary ? (
        <p class="summary" {...inVietnamese(view)}>
          {tag.summary}
        </p>
      ) : null}
    </article>
  );
}
