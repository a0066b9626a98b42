import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { classesOf, classOf, numberText } from '#web';
import '../../styles/map.css';
import { Frame, NumberTable } from './frame.js';
import { Legend } from './legend.js';
import { TileGrid } from './tile-grid.js';
import { usePlaces, type Place } from './use-places.js';

interface ChoroplethProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** What is counted, e.g. tin. */
  readonly unit: string;
  /** What the places are, e.g. xã, phường. */
  readonly of: string;
  readonly viewBox: string | null;
  readonly places: readonly Place[];
  readonly foot?: ReactNode;
}

/** Units shaded by a number in at most five classes; those without a shape as tiles of the same shades in the same picture. */
export function Choropleth({ title, lead, unit, of, viewBox, places, foot }: ChoroplethProps) {
  const drawn = viewBox === null ? [] : places.filter(({ path }) => path !== null);
  const tiles = places.filter(({ path, isDim }) => (viewBox === null || path === null) && !isDim);
  const values = places.flatMap(({ value }) => (value === null ? [] : [value]));
  const classes = classesOf(values);
  const { shown, touched, propsOf, around } = usePlaces([...drawn, ...tiles].map(({ id }) => id));
  const textOf = ({ value }: Place): string => (value === null ? 'chưa có số liệu' : `${numberText(value)} ${unit}`);
  const pointed = drawn.find(({ id }) => id === shown) ?? null;
  return (
    <Frame
      title={title}
      lead={lead}
      foot={foot}
      table={
        <NumberTable
          caption={title}
          columns={['Đơn vị', `Số ${unit}`]}
          rows={[...places]
            .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || a.name.localeCompare(b.name, 'vi'))
            .map(({ id, name, value, to }) => ({ key: id, name: <Link to={to}>{name}</Link>, cells: [value === null ? '–' : numberText(value)] }))}
        />
      }
    >
      <Legend classes={classes} unit={unit} of={of} missing={places.length - values.length} />
      <div className="lc-picture" role="group" aria-label={`${title}. Dùng phím mũi tên để đi giữa các đơn vị, Enter để mở.`} {...around}>
        {viewBox !== null && drawn.length > 0 && (
          <Shapes
            viewBox={viewBox}
            places={drawn}
            pointed={pointed}
            isTouched={pointed !== null && pointed.id === touched}
            propsOf={propsOf}
            textOf={textOf}
            shadeOf={(place) => classOf(place.value, classes)?.shade ?? null}
          />
        )}
        {tiles.length > 0 && (
          <div>
            {drawn.length > 0 && <p className="lc-tiles-head">Chưa có ranh giới trên bản đồ</p>}
            <TileGrid label={drawn.length > 0 ? 'Đơn vị chưa có ranh giới' : title} places={tiles} classes={classes} textOf={textOf} propsOf={propsOf} />
          </div>
        )}
      </div>
    </Frame>
  );
}

interface ShapesProps {
  readonly viewBox: string;
  readonly places: readonly Place[];
  readonly pointed: Place | null;
  readonly isTouched: boolean;
  readonly propsOf: ReturnType<typeof usePlaces>['propsOf'];
  readonly textOf: (place: Place) => string;
  readonly shadeOf: (place: Place) => number | null;
}

function Shapes({ viewBox, places, pointed, isTouched, propsOf, textOf, shadeOf }: ShapesProps) {
  const hatch = useId();
  const [left = 0, top = 0, width = 1, height = 1] = viewBox.split(' ').map(Number);
  // lines of the hatching keep their distance however long the picture is
  const step = Math.max(width, height) / 90;
  return (
    <div
      className="lc-map"
      style={{ aspectRatio: `${String(width)} / ${String(height)}`, maxInlineSize: `calc(var(--lc-map-height) * ${String(width / height)})` }}
    >
      <svg viewBox={viewBox} role="group" aria-label="Bản đồ">
        <pattern id={hatch} width={step} height={step} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="lc-map-hatch-ground" width={step} height={step} />
          <line className="lc-map-hatch-line" x1="0" x2="0" y1="0" y2={step} strokeWidth={step / 2.5} />
        </pattern>
        {places.map((place) => {
          const shade = shadeOf(place);
          return (
            <Link key={place.id} to={place.to} {...propsOf(place.id)} aria-label={`${place.name}: ${textOf(place)}`} data-dim={place.isDim || undefined}>
              <path d={place.path ?? ''} fillRule="evenodd" data-shade={shade ?? 'none'} fill={shade === null ? `url(#${hatch})` : undefined} />
            </Link>
          );
        })}
        {pointed && (
          <g className="lc-map-pointed" aria-hidden>
            <path d={pointed.path ?? ''} />
            <path d={pointed.path ?? ''} />
          </g>
        )}
      </svg>
      {pointed?.centre && (
        <Tip x={((pointed.centre.x - left) / width) * 100} y={((pointed.centre.y - top) / height) * 100}>
          <strong>{pointed.name}</strong>
          <span>{textOf(pointed)}</span>
          {isTouched && <span className="lc-tip-more">Chạm lần nữa để mở</span>}
        </Tip>
      )}
    </div>
  );
}

/** Name and number beside a place, inside the picture on whatever side there is room. What it says, the place says itself to who does not see it. */
function Tip({ x, y, children }: { readonly x: number; readonly y: number; readonly children: ReactNode }) {
  const side = x < 33 ? 'start' : x > 67 ? 'end' : 'middle';
  return (
    <div
      className="lc-tip"
      aria-hidden
      data-side={side}
      data-below={y < 35 || undefined}
      style={{ insetInlineStart: `${String(x)}%`, insetBlockStart: `${String(y)}%` }}
    >
      {children}
    </div>
  );
}
