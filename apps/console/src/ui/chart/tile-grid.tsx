import { Link } from 'react-router';
import { classOf, type ValueClass } from '#web';
import type { Place, PlaceProps } from './use-places.js';

interface TileGridProps {
  readonly label: string;
  readonly places: readonly Place[];
  readonly classes: readonly ValueClass[];
  readonly textOf: (place: Place) => string;
  readonly propsOf: (id: string) => PlaceProps;
}

/** Places without a shape as squares of one size, with their names and numbers. */
export function TileGrid({ label, places, classes, textOf, propsOf }: TileGridProps) {
  return (
    <ul className="lc-tiles" aria-label={label}>
      {places.map((place) => {
        const { onClick: _, ...keys } = propsOf(place.id);
        return (
          <li key={place.id}>
            {/* its number is always in sight: the first touch opens it */}
            <Link to={place.to} {...keys} className="lc-tile" data-shade={classOf(place.value, classes)?.shade ?? 'none'}>
              <span>{place.name}</span>
              <strong>{textOf(place)}</strong>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
