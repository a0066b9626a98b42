import { paths, type Portal } from '../view.js';

/** Letters of the names that fit in one row of a wide screen; the padding of an entry takes as much as three. */
const lettersInRow = 92;
const padding = 3;

function sectionsInRow(sections: Portal['sections']): number {
  let letters = 0;
  const cut = sections.findIndex(({ name }) => (letters += name.length + padding) > lettersInRow);
  return cut === -1 ? sections.length : cut;
}

interface Props {
  readonly portal: Portal;
  /** Address of the section being shown, empty for the home page. */
  readonly current: string | undefined;
}

/** One level; on a phone, and where there are more sections than fit, behind one button. */
export function Menu({ portal: { sections }, current }: Props) {
  const inRow = sectionsInRow(sections);
  const mark = (slug: string) => (slug === current ? { 'aria-current': 'page' as const } : {});
  const home = (
    <li>
      <a href={paths.home} {...mark('')}>
        Trang chủ
      </a>
    </li>
  );
  const entry = ({ slug, name }: Portal['sections'][number]) => (
    <li>
      <a href={paths.section(slug)} {...mark(slug)}>
        {name}
      </a>
    </li>
  );
  return (
    <nav class={sections.length > inRow ? 'menu more' : 'menu'} aria-label="Menu chính">
      <div class="wide">
        <ul class="row">
          {home}
          {sections.slice(0, inRow).map(entry)}
        </ul>
        <details>
          <summary>Tất cả chuyên mục</summary>
          <ul>
            {home}
            {sections.map(entry)}
          </ul>
        </details>
      </div>
    </nav>
  );
}
