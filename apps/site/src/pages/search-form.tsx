import type { Asked } from '../search.js';
import { nameIn, type View } from '../view.js';
import type { SearchWords } from '../words/search-words.js';

interface Props {
  readonly view: View;
  readonly asked: Asked;
  readonly text: SearchWords;
  readonly error: string | null;
}

/** One box, and behind a button where and when; works without script, each search has an address of its own. */
export function SearchForm({ view, asked, text, error }: Props) {
  return (
    <form class="search-form" action={view.paths.search} method="get" role="search" aria-label={view.words.searchFor}>
      <label for="tu-khoa">{text.label}</label>
      {error ? (
        <p class="error" id="loi-tu-khoa">
          {error}
        </p>
      ) : null}
      <div class="box">
        <input
          id="tu-khoa"
          name="q"
          type="search"
          value={asked.words}
          maxLength={300}
          autocomplete="off"
          enterkeyhint="search"
          {...(error ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'loi-tu-khoa' } : {})}
        />
        <button type="submit">{text.button}</button>
      </div>
      <Narrowing view={view} asked={asked} text={text} />
    </form>
  );
}

function Narrowing({ view, asked, text }: Omit<Props, 'error'>) {
  const isNarrowed = asked.isProvince || asked.section !== '' || asked.from !== '' || asked.to !== '';
  return (
    <details open={isNarrowed}>
      <summary>{text.narrow}</summary>
      <div class="fields">
        <p>
          <label for="pham-vi">{text.where}</label>
          <select id="pham-vi" name="pham-vi">
            <option value="">{text.here}</option>
            <option value="tinh" selected={asked.isProvince}>
              {text.everywhere}
            </option>
          </select>
        </p>
        <p>
          <label for="muc">{text.section}</label>
          <select id="muc" name="muc">
            <option value="">{text.anySection}</option>
            {view.portal.sections.map((section) => {
              const { text: name, mark } = nameIn(view, section);
              return (
                <option value={section.slug} selected={section.slug === asked.section} {...mark}>
                  {name}
                </option>
              );
            })}
          </select>
        </p>
        <p>
          <label for="tu">{text.from}</label>
          <input id="tu" name="tu" type="date" value={asked.from} />
        </p>
        <p>
          <label for="den">{text.to}</label>
          <input id="den" name="den" type="date" value={asked.to} />
        </p>
      </div>
    </details>
  );
}
