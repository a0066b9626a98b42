/** A thing that can have the focus, by the middle of its place on the screen. */
export interface PlaceOnScreen {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/**
 * Which place an arrow key leads to: the nearest on that side, those straight ahead before those aside; Home and End lead to
 * the first and the last.
 * @param places in reading order
 * @returns null when the key leads nowhere
 */
export function nextPlace(from: string, places: readonly PlaceOnScreen[], key: string): string | null {
  if (key === 'Home') return places[0]?.id ?? null;
  if (key === 'End') return places.at(-1)?.id ?? null;
  const direction = directions[key];
  const here = places.find(({ id }) => id === from);
  if (!direction || !here) return null;
  const [right, down] = direction;
  let best: { id: string; cost: number } | null = null;
  for (const { id, x, y } of places) {
    const ahead = (x - here.x) * right + (y - here.y) * down;
    const aside = Math.abs((x - here.x) * down + (y - here.y) * right);
    const cost = ahead + 2 * aside;
    if (id !== from && ahead > 0.5 && (best === null || cost < best.cost)) best = { id, cost };
  }
  return best?.id ?? null;
}
