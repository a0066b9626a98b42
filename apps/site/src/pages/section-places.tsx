import { inVietnamese, type View } from '../view.js';

/** Links to all sections of the portal. */
export function SectionPlaces({ view }: { view: View }) {
  return (
    <ul class="places" {...inVietnamese(view)}>
      {view.portal.sections.map(({ slug, name }) => (
        <li>
          <a href={view.paths.section(slug)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
