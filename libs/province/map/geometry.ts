/** Longitude and latitude in degrees, or x and y of the picture. */
export type Point = readonly [number, number];
export type Ring = readonly Point[];
/** Its outer ring, then its holes. */
export type Polygon = readonly Ring[];

export const limits = {
  bytes: 10 * 1024 * 1024,
  features: 5_000,
  /** Points of a file, each counted as often as a ring uses it. */
  filePoints: 400_000,
  /** Points that are kept: about six bytes each on their way to every screen. */
  picturePoints: 40_000,
} as const;

/** Twice the area that a ring encloses; its sign tells which way round it goes. */
export function doubleArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Centre of gravity of a ring that encloses an area. */
function centroid(ring: Ring): Point {
  const twice = doubleArea(ring);
  const [sumX, sumY] = ring.reduce<Point>(
    ([left, top], [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      const cross = x * nextY - nextX * y;
      return [left + (x + nextX) * cross, top + (y + nextY) * cross];
    },
    [0, 0],
  );
  return [sumX / (3 * twice), sumY / (3 * twice)];
}

/** True for a point inside a ring. */
export function isInside([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/**
 * A point inside a ring at which a mark may stand: its centre of gravity, or, where that lies in a bay, the middle of the
 * longest stretch at half its height.
 */
export function middleOf(ring: Ring): Point {
  const centre = centroid(ring);
  if (isInside(centre, ring)) return centre;
  const heights = ring.map(([, y]) => y);
  const y = (Math.min(...heights) + Math.max(...heights)) / 2 + 1e-6;
  const crossings = ring
    .flatMap(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      return y1 > y !== y2 > y ? [((x2 - x1) * (y - y1)) / (y2 - y1) + x1] : [];
    })
    .sort((a, b) => a - b);
  const stretches = crossings.flatMap((from, index) => (index % 2 === 0 ? [[from, crossings[index + 1] ?? from] as const] : []));
  const [from, to] = stretches.reduce((widest, each) => (each[1] - each[0] > widest[1] - widest[0] ? each : widest), stretches[0] ?? [centre[0], centre[0]]);
  return [(from + to) / 2, y];
}
