import sharp from 'sharp';

/** A photograph as a phone makes it: hard edges all over, so that no form of it is small. @param {import('./random.js').Random} random */
export function photo(random, width = 1_600, height = 1_200) {
  const dots = Buffer.from(Array.from({ length: 40 * 30 * 3 }, () => random.below(256)));
  return sharp(dots, { raw: { width: 40, height: 30, channels: 3 } })
    .resize(width, height, { kernel: 'nearest', fit: 'fill' })
    .jpeg()
    .toBuffer();
}

/** Pictures that may come, at the largest that is taken, each written so that all of it has to be held to read it. */
export async function largestPictures(random) {
  const plain = sharp(await photo(random, 9_600, 6_200), { limitInputPixels: false });
  return [
    { name: 'tung-lop.jpg', bytes: await plain.clone().jpeg({ progressive: true, quality: 60 }).toBuffer() },
    { name: 'dan-xen.png', bytes: await plain.clone().png({ progressive: true }).toBuffer() },
    { name: 'xoay.jpg', bytes: await plain.clone().withMetadata({ orientation: 6 }).jpeg({ quality: 60 }).toBuffer() },
  ];
}
