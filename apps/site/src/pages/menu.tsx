import { addressOf, nameIn, type Look, type View } from '../view.js';

/** Letters of the names that fit in one row of a wide screen; the padding of an entry takes as much as three. */
const lettersInRow = 92;
const padding = 3;

type Entry = Look['menu'][number];
type Below = Entry['entries'][number];

function countInRow(labels: readonly string[]): number {
  let letters = 0;
  const cut = labels.findIndex((label) => (letters += label.length + padding) > lettersInRow);
  return cut === -1 ? labels.length : cut;
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
export function Menu({ view, current }: Props) {
  const { portal, look, words, paths } = view;
  const bySection = (section: (typeof portal.sections)[number]): Entry => ({
    label: section.name,
    labelEn: section.nameEn,
    section,
    address: null,
    entries: [],
  });
  // words of the portal's own are Vietnamese: in English an entry bears the name of the section that it leads to
  const named = ({ label, labelEn }: Pick<Entry, 'label' | 'labelEn'>) => nameIn(view, { name: label, nameEn: labelEn });
  const menu = look.menu.length > 0 ? look.menu : portal.sections.map(bySection);
  const slugs = new Set(menu.flatMap((entry) => [entry, ...entry.entries]).flatMap(({ section }) => (section ? [section.slug] : [])));
  const left = portal.sections.filter(({ slug }) => !slugs.has(slug)).map(bySection);
  const inRow = countInRow(menu.map((entry) => named(entry).text));
  const mark = (slug: string | undefined) => (slug !== undefined && slug === current ? { 'aria-current': 'page' as const } : {});
  const word = (entry: Below) => {
    const href = addressOf(paths, entry);
    const { text, mark: language } = named(entry);
    return href === null ? (
      <span class="word" {...language}>
        {text}
      </span>
    ) : (
      <a href={href} {...mark(entry.section?.slug)} {...language}>
        {text}
      </a>
    );
  };
  const home = (
    <li>
      <a href={paths.home} {...mark('')}>
        {words.home}
      </a>
    </li>
  );
  const panel = (entry: Entry) => (
    <details name="menu">
      <summary {...named(entry).mark}>{named(entry).text}</summary>
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
    <nav class={menu.length > inRow || left.length > 0 ? 'menu more' : 'menu'} aria-label={words.mainMenu}>
      <div class="wide">
        <ul class="row">
          {home}
          {menu.slice(0, inRow).map((entry) => (
            <li>{entry.entries.length > 0 ? panel(entry) : word(entry)}</li>
          ))}
        </ul>
        <details class="whole" name="menu">
          <summary>{words.allSections}</summary>
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
