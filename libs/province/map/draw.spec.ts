import { codeOf } from '../../../tests/support/thrown.js';
import { drawShapes } from './draw.js';
import { isInside, middleOf, type Point, type Polygon, type Ring } from './geometry.js';

const square = (west: number, south: number, side = 0.1): Ring => [
  [west, south],
  [west, south + side],
  [west + side, south + side],
  [west + side, south],
  [west, south],
];

/** The points that a path goes through. */
function pointsOf(path: string): Point[][] {
  return path
    .split('z')
    .filter(Boolean)
    .map((part) => {
      const [x = 0, y = 0, ...steps] = [...part.matchAll(/-?\d+/g)].map(Number);
      const points: Point[] = [[x, y]];
      for (let index = 0; index < steps.length; index += 2) {
        const [lastX, lastY] = points.at(-1)!;
        points.push([lastX + steps[index]!, lastY + steps[index + 1]!]);
      }
      return points;
    });
}

describe('drawing', () => {
  it('puts all shapes into one picture whose longer side is 4,000, north at the top', () => {
    const { shapes } = drawShapes([[[square(107, 13)]], [[square(107, 13.3)]]]);
    expect(shapes.map(({ box }) => box)).toEqual([
      [0, 3_000, expect.any(Number), 4_000],
      [0, 0, expect.any(Number), 1_000],
    ]);
    // A degree of longitude is shorter than one of latitude by the cosine.
    expect(shapes[0]?.box[2]).toBe(Math.round(1_000 * Math.cos((13.2 * Math.PI) / 180)));
  });

  it('lets neighbours share their points exactly', () => {
    const { shapes } = drawShapes([[[square(107, 13)]], [[square(107.1, 13)]]]);
    const [left, right] = shapes.map(({ path }) => pointsOf(path).flat());
    const common = left!.filter(([x, y]) => right!.some(([otherX, otherY]) => x === otherX && y === otherY));
    expect(common).toHaveLength(2);
  });

  it('writes paths that lead back through the points they were made of, without the last one that closes them', () => {
    const [shape] = drawShapes([[[square(107, 13), square(107.03, 13.03, 0.04)]]]).shapes;
    const rings = pointsOf(shape!.path);
    expect(rings.map((ring) => ring.length)).toEqual([4, 4]);
    expect(shape!.path).toMatch(/^M[-Mlz 0-9]+z$/);
    expect(rings[0]).toContainEqual([0, 0]);
  });

  it('keeps what is too small for the picture as a square that can be seen', () => {
    const tiny = square(108, 14, 0.000_001);
    const [, island] = drawShapes([[[square(107, 13)]], [[tiny]]]).shapes;
    const [left, top, right, bottom] = island!.box;
    expect([right - left, bottom - top]).toEqual([24, 24]);
  });

  it('leaves out islands too small for the picture of a shape that has others', () => {
    const [shape] = drawShapes([[[square(107, 13)], [square(107.5, 13, 0.000_001)]]]).shapes;
    expect(pointsOf(shape!.path)).toHaveLength(1);
  });

  it('refuses more points than a screen should carry', () => {
    const wave: Polygon = [Array.from({ length: 40_100 }, (_, index): Point => [107 + Math.cos(index) * 0.5, 13 + Math.sin(index * 7) * 0.5])];
    expect(codeOf(() => drawShapes([[wave]]))[0]).toBe('MAP_TOO_DETAILED');
  });
});

describe('the middle of a shape', () => {
  it('is its centre of gravity, or a point inside where that lies in a bay', () => {
    expect(middleOf(square(0, 0, 10))).toEqual([5, 5]);
    const horseshoe: Ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
    ];
    expect(isInside([5, 5], horseshoe)).toBe(false);
    expect(isInside(middleOf(horseshoe), horseshoe)).toBe(true);
  });
});
