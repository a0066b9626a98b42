import type { Sharp } from 'sharp';

/** Measured at one width, so that the size of a picture does not count. */
const width = 480;

/**
 * How sharp a picture is: the variance of its edges (Laplacian) in shades of grey. A photograph in focus has hundreds, one that was
 * moved or is out of focus a few dozen at most; a plain drawing has few edges and scores between.
 */
export async function sharpnessOf(picture: Sharp): Promise<number> {
  const { data, info } = await picture
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return varianceOfEdges(data, info.width, info.height, info.channels);
}

function varianceOfEdges(data: Buffer, across: number, down: number, channels: number): number {
  let [sum, squares, count] = [0, 0, 0];
  const at = (x: number, y: number): number => data[(y * across + x) * channels] ?? 0;
  for (let y = 1; y < down - 1; y += 1)
    for (let x = 1; x < across - 1; x += 1) {
      const edge = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y);
      sum += edge;
      squares += edge * edge;
      count += 1;
    }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}
