import { limits, type Point, type Ring } from './geometry.js';
import { mapErrors } from './map-errors.js';

/** A geometry of a TopoJSON as it stands in the file. */
export interface TopologyGeometry {
  readonly type?: unknown;
  readonly arcs?: unknown;
  readonly properties?: unknown;
  readonly geometries?: unknown;
}

interface Topology {
  readonly arcs?: unknown;
  readonly objects?: unknown;
  readonly transform?: unknown;
}

/** Every geometry of a topology, those of collections one by one. */
export function geometriesOf({ objects }: Topology): TopologyGeometry[] {
  if (typeof objects !== 'object' || objects === null) return [];
  const flat = (given: unknown, depth = 0): TopologyGeometry[] => {
    if (typeof given !== 'object' || given === null) return [];
    const geometry: TopologyGeometry = given;
    if (geometry.type !== 'GeometryCollection') return [geometry];
    return Array.isArray(geometry.geometries) && depth < 4 ? geometry.geometries.flatMap((each) => flat(each, depth + 1)) : [];
  };
  return Object.values(objects).flatMap((each) => flat(each));
}

/**
 * How rings are put together from the arcs of a topology. Written here and not taken from topojson-client: a file is
 * input, and each number of it is looked at before it is followed.
 * @returns a function of the place of a feature and its list of arcs @throws MAP_BROKEN, MAP_TOO_DETAILED
 */
export function stitcher({ arcs, transform }: Topology): (place: number, indexes: unknown) => Ring {
  const list: readonly unknown[] = Array.isArray(arcs) ? arcs : [];
  const absolute = absoluteOf(transform);
  const read = new Map<number, Ring>();
  let points = 0;

  const arc = (place: number, index: unknown): Ring => {
    if (typeof index !== 'number' || !Number.isInteger(index)) throw mapErrors.MAP_BROKEN({ place });
    const at = index < 0 ? ~index : index;
    const ring = read.get(at) ?? readArc(place, list[at], absolute);
    read.set(at, ring);
    points += ring.length;
    if (points > limits.filePoints) throw mapErrors.MAP_TOO_DETAILED({ most: limits.filePoints });
    return index < 0 ? ring.toReversed() : ring;
  };
  return (place, indexes) => {
    if (!Array.isArray(indexes)) throw mapErrors.MAP_BROKEN({ place });
    // Each arc begins where the one before it ended.
    return indexes.flatMap((index, turn) => arc(place, index).slice(turn === 0 ? 0 : 1));
  };
}

function readArc(place: number, given: unknown, absolute: (at: Point, step: Point) => { next: Point; point: Point }): Ring {
  if (!Array.isArray(given)) throw mapErrors.MAP_BROKEN({ place });
  let at: Point = [0, 0];
  return given.map((step) => {
    const { next, point } = absolute(at, pointOf(place, step));
    at = next;
    return point;
  });
}

/** With a transform, points are whole steps from the one before; without one they are what they say. */
function absoluteOf(transform: unknown): (at: Point, step: Point) => { next: Point; point: Point } {
  if (typeof transform !== 'object' || transform === null) return (_, step) => ({ next: step, point: step });
  const { scale, translate } = transform as { scale?: unknown; translate?: unknown };
  const [scaleX, scaleY] = pointOf(1, scale);
  const [left, top] = pointOf(1, translate);
  return ([x, y], [stepX, stepY]) => {
    const next: Point = [x + stepX, y + stepY];
    return { next, point: [next[0] * scaleX + left, next[1] * scaleY + top] };
  };
}

/** Two numbers out of a file; a third, the height, is left out. @throws MAP_BROKEN */
export function pointOf(place: number, given: unknown): Point {
  const [x, y] = Array.isArray(given) ? (given as readonly unknown[]) : [];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) throw mapErrors.MAP_BROKEN({ place });
  return [x, y];
}
