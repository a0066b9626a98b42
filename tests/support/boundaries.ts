/** A made-up province of square communes in rows, as the programs of surveyors export it. */

interface Square {
  readonly code: string | number;
  readonly name: string;
}

const west = 107;
const south = 13;
const side = 0.1;
const columns = 4;

const corner = (column: number, row: number): [number, number] => [west + column * side, south + row * side];

/** Corners of the square at a place, closed. */
function ringAt(index: number): [number, number][] {
  const [column, row] = [index % columns, Math.floor(index / columns)];
  return [corner(column, row), corner(column, row + 1), corner(column + 1, row + 1), corner(column + 1, row), corner(column, row)];
}

/** As GeoJSON: each square with all of its own corners. */
export function geoJsonOf(squares: readonly Square[]): object {
  return {
    type: 'FeatureCollection',
    features: squares.map(({ code, name }, index) => ({
      type: 'Feature',
      properties: { code, name },
      geometry: { type: 'Polygon', coordinates: [ringAt(index)] },
    })),
  };
}

/** The same as TopoJSON: the side between two squares is one arc, which the second one follows backwards. */
export function topoJsonOf(squares: readonly Square[]): object {
  const arcs: number[][][] = [];
  const known = new Map<string, number>();
  const stepsOf = (point: readonly [number, number]): number[] => [Math.round((point[0] - west) / 0.001), Math.round((point[1] - south) / 0.001)];
  const arc = (from: readonly [number, number], to: readonly [number, number]): number => {
    const [a, b] = [stepsOf(from), stepsOf(to)];
    const back = known.get(`${String(b)} ${String(a)}`);
    if (back !== undefined) return ~back;
    known.set(`${String(a)} ${String(b)}`, arcs.length);
    return arcs.push([a, b.map((value, axis) => value - a[axis]!)]) - 1;
  };
  const geometries = squares.map(({ code, name }, index) => {
    const ring = ringAt(index);
    return { type: 'Polygon', properties: { code, name }, arcs: [ring.slice(1).map((to, turn) => arc(ring[turn]!, to))] };
  });
  return {
    type: 'Topology',
    transform: { scale: [0.001, 0.001], translate: [west, south] },
    objects: { communes: { type: 'GeometryCollection', geometries } },
    arcs,
  };
}

export const fileOf = (content: unknown): Buffer => Buffer.from(JSON.stringify(content));
