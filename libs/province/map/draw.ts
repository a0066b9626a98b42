import { doubleArea, limits, middleOf, type Point, type Polygon, type Ring } from './geometry.js';
import { mapErrors } from './map-errors.js';

/** Length of the longer side of the picture. Finer than a dot of a wall screen, so that nothing is drawn with steps. */
const longest = 4_000;

/** Side of the square that stands for what is smaller than that, so that it can still be seen and hit. */
const least = 24;

/** A shape in the picture of its province; whole numbers, y downwards. */
export interface Drawn {
  /** Data of an SVG path; holes by the rule `evenodd`. */
  readonly path: string;
  /** Left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
  /** Where a mark may stand. */
  readonly centre: readonly [number, number];
}

/**
 * Shapes in one picture, in the order given: a plate carrée at the middle latitude, which over one province differs from
 * any better projection by less than the width of a line. Neighbours share their points exactly, for the same place is
 * always rounded to the same point.
 * @throws MAP_TOO_DETAILED
 */
export function drawShapes(shapes: readonly (readonly Polygon[])[]): { readonly shapes: Drawn[]; readonly points: number } {
  const project = projectionOf(shapes.flatMap((polygons) => polygons.flat(2)));
  let points = 0;
  const drawn = shapes.map((polygons) => {
    const rings = polygons.flatMap((polygon) => ringsOf(polygon, project));
    const kept = rings.length > 0 ? rings : [square(project(polygons[0]?.[0]?.[0] ?? [0, 0]))];
    points += kept.reduce((sum, ring) => sum + ring.length, 0);
    return draw(kept);
  });
  if (points > limits.picturePoints) throw mapErrors.MAP_TOO_DETAILED({ most: limits.picturePoints });
  return { shapes: drawn, points };
}

function projectionOf(all: readonly Point[]): (point: Point) => Point {
  const [west, south, east, north] = bounds(all);
  const narrower = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = longest / Math.max((east - west) * narrower, north - south, 1e-9);
  return ([longitude, latitude]) => [Math.round((longitude - west) * narrower * scale), Math.round((north - latitude) * scale)];
}

/** The rings of a polygon that enclose something in the picture; without its outer ring there are no holes either. */
function ringsOf(polygon: Polygon, project: (point: Point) => Point): Ring[] {
  const rings = polygon.map((ring) => {
    const points = ring.map(project);
    return points.filter(([x, y], index) => {
      const [lastX, lastY] = points.at(index - 1) ?? [NaN, NaN];
      return x !== lastX || y !== lastY;
    });
  });
  const [outer] = rings;
  if (!outer || doubleArea(outer) === 0) return [];
  return rings.filter((ring) => doubleArea(ring) !== 0);
}

function draw(rings: readonly Ring[]): Drawn {
  const largest = rings.reduce((most, ring) => (Math.abs(doubleArea(ring)) > Math.abs(doubleArea(most)) ? ring : most));
  const [x, y] = middleOf(largest);
  const [left, top, right, bottom] = bounds(rings.flat());
  return { path: rings.map(pathOf).join(''), box: [left, top, right, bottom], centre: [Math.round(x), Math.round(y)] };
}

/** Steps from point to point: shorter than places. A minus parts numbers as well as a blank does. */
function pathOf(ring: Ring): string {
  const [[startX, startY] = [0, 0], ...others] = ring;
  let [x, y] = [startX, startY];
  const steps = others.map(([nextX, nextY]) => {
    const step = `${apart(nextX - x)}${apart(nextY - y)}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${String(startX)}${apart(startY)}l${steps.join('').trimStart()}z`;
}

const apart = (value: number): string => (value < 0 ? String(value) : ` ${String(value)}`);

function square([x, y]: Point): Ring {
  const [left, top] = [x - least / 2, y - least / 2];
  return [
    [left, top],
    [left + least, top],
    [left + least, top + least],
    [left, top + least],
  ];
}

/** Least and greatest of both numbers of some points. */
function bounds(points: readonly Point[]): [number, number, number, number] {
  return points.reduce<[number, number, number, number]>(
    ([left, top, right, bottom], [x, y]) => [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}
