import type { Look, View } from '../view.js';

type Slot = Look['banners'][number]['slot'];

/** Banners of one place of the page; each leads over an address of this site, where clicks are counted. */
export function Banners({ view: { look, paths, words }, slot }: { readonly view: View; readonly slot: Slot }) {
  const here = look.banners.filter((banner) => banner.slot === slot);
  if (here.length === 0) return null;
  return (
    <aside class="banners" aria-label={words.banners[slot]}>
      <ul {...(slot === 'HOME' ? {} : { class: 'wide' })}>
        {here.map(({ slug, title, picture, isPaid }) => (
          <li>
            <a href={paths.banner(slug)} rel={isPaid ? 'nofollow sponsored' : 'nofollow'}>
              <picture>
                <source type="image/avif" srcset={picture.avif} sizes="(min-width: 62rem) 60rem, 100vw" />
                <source type="image/webp" srcset={picture.webp} sizes="(min-width: 62rem) 60rem, 100vw" />
                <img src={picture.path} alt={picture.alt || title} width={picture.width} height={picture.height} loading="lazy" decoding="async" lang="vi" />
              </picture>
            </a>
            {isPaid ? <span class="paid">{words.paid}</span> : null}
          </li>
        ))}
      </ul>
    </aside>
  );
}
