import type { ItemQuery } from '../gql/documents.js';
import { writePage } from '../layout.js';
import { paths, siteKind, type Page, type View } from '../view.js';
import { RatingForm } from '../rating/rating-form.js';
import { Cards, Time } from './cards.js';

export type Article = Extract<NonNullable<ItemQuery['item']>, { __typename: 'Item' }>;

/** An item as the board approved it. */
export function articlePage(view: View, item: Article): Page {
  const { portal, origin } = view;
  const path = paths.item(item.slug);
  const html = writePage(view, {
    title: item.title,
    path,
    description: item.summary,
    current: item.section.slug,
    children: (
      <>
        <nav class="way" aria-label="Đường dẫn">
          <ol>
            <li>
              <a href={paths.home}>Trang chủ</a>
            </li>
            <li>
              <a href={paths.section(item.section.slug)}>{item.section.name}</a>
            </li>
          </ol>
        </nav>
        <div class="reading">
          <article class="panel article" {...(item.locale === 'vi' ? {} : { lang: item.locale })}>
            <header>
              <h1>{item.title}</h1>
              <p class="meta" lang="vi">
                Đăng lúc <Time at={item.publishedAt} />
                {item.updatedAt === item.publishedAt ? null : (
                  <>
                    {' '}
                    · Cập nhật lúc <Time at={item.updatedAt} />
                  </>
                )}
              </p>
              {item.summary ? <p class="intro">{item.summary}</p> : null}
            </header>
            <div class="body" dangerouslySetInnerHTML={{ __html: boxTables(item.html) }} />
            {item.author ? <p class="signed">{item.author}</p> : null}
            <p class="address" lang="vi">
              Nguồn: {siteKind(portal)} {portal.name}. Địa chỉ bài: <a href={origin + path}>{origin + path}</a>
            </p>
          </article>
          <RatingForm path={path} />
          {item.related.length > 0 ? (
            <section class="panel related" aria-labelledby="tin-lien-quan">
              <h2 id="tin-lien-quan">Tin cùng chuyên mục</h2>
              <Cards cards={item.related} />
            </section>
          ) : null}
        </div>
      </>
    ),
  });
  return { status: 200, html };
}

/**
 * Wide tables scroll in a box of their own, which the keyboard reaches too. The text itself stays as approved; in sealed HTML a
 * `<` that is no tag is always written as an entity, so these are tags and nothing else.
 */
function boxTables(html: string): string {
  return html
    .replace(/<table(?=[\s>])/g, '<div class="scroll" role="region" aria-label="Bảng, cuộn ngang để xem hết" tabindex="0"><table')
    .replaceAll('</table>', '</table></div>');
}
