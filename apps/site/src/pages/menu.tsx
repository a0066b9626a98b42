import { addressOf, type Look, type View } from '../view.js';

/** Letters of the names that fit in one row of a wide screen; the padding of an entry takes as much as three. */
const lettersInRow = 92;
const padding = 3;

type Entry = Look['menu'][number];
type Below = Entry['entries'][number];

function countInRow(entries: readonly Entry[]): number {
  let letters = 0;
  const cut = entries.findIndex(({ label }) => (letters += label.length + padding) > lettersInRow);
  return cut === -1 ? entries.length : cut;
}

interface Props {
  readonly view: View;
  /** Address of the section being shown, empty for the home page. */
  readonly current: string | undefined;
}

/**
 * One level; a second only in panels that a button opens. On a phone, and where there is more than fits, behind one button, which
 * holds every section too: what the law asks for is reached whatever the portal left out of its menu.
 */
export function Menu({ view: { portal, look, words, paths }, current }: Props) {
  const bySection = (section: (typeof portal.sections)[number]): Entry => ({ label: section.name, section, address: null, entries: [] });
  const menu = look.menu.length > 0 ? look.menu : portal.sections.map(bySection);
  const named = new Set(menu.flatMap((entry) => [entry, ...entry.entries]).flatMap(({ section }) => (section ? [section.slug] : [])));
  const left = portal.sections.filter(({ slug }) => !named.has(slug)).map(bySection);
  const inRow = countInRow(menu);
  const mark = (slug: string | undefined) => (slug !== undefined && slug === current ? { 'aria-current': 'page' as const } : {});
  const word = (entry: Below) => {
    const href = addressOf(paths, entry);
    return href === null ? (
      <span class="word">{entry.label}</span>
    ) : (
      <a href={href} {...mark(entry.section?.slug)}>
        {entry.label}
      </a>
    );
  };
  const home = (
    <li lang={words.lang}>
      <a href={paths.home} {...mark('')}>
        {words.home}
      </a>
    </li>
  );
  const panel = (entry: Entry) => (
    <details name="menu">
      <summary>{entry.label}</summary>
      <ul>
        {[...(addressOf(paths, entry) === null ? [] : [entry]), ...entry.entries].map((below) => (
          <li>{word(below)}</li>
        ))}
      </ul>
    </details>
  );
  const listed = (entry: Entry) => (
    <li>
      {word(entry)}
      {entry.entries.length > 0 ? (
        <ul>
          {entry.entries.map((below) => (
            <li>{word(below)}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
  return (
    <nav class={menu.length > inRow || left.length > 0 ? 'menu more' : 'menu'} aria-label={words.mainMenu} {...(words.lang === 'vi' ? {} : { lang: 'vi' })}>
      <div class="wide">
        <ul class="row">
          {home}
          {menu.slice(0, inRow).map((entry) => (
            <li>{entry.entries.length > 0 ? panel(entry) : word(entry)}</li>
          ))}
        </ul>
        <details class="whole" name="menu">
          <summary lang={words.lang}>{words.allSections}</summary>
          <ul>
            {home}
            {menu.map(listed)}
            {left.map(listed)}
          </ul>
        </details>
      </div>
    </nav>
  );
}
