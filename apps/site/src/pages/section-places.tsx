import type { View } from '../view.js';

/** Links to all sections of the portal. */
export function SectionPlaces({ view: { portal, paths } }: { view: View }) {
  return (
    <ul class="places">
      {portal.sections.map(({ slug, name }) => (
        <li>
          <a href={paths.section(slug)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
