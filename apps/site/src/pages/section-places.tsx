import { nameIn, type View } from '../view.js';

/** Links to all sections of the portal. */
export function SectionPlaces({ view }: { view: View }) {
  return (
    <ul class="places">
      {view.portal.sections.map((section) => {
        const { text, mark } = nameIn(view, section);
        return (
          <li>
            <a href={view.paths.section(section.slug)} {...mark}>
              {text}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
