/** Bytes of a text file as text, and how they were read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'single-byte';
}

/**
 * Reads UTF-8 and UTF-16 with or without a mark at the start. Anything else is read one byte a letter as Western European;
 * what it truly is shows from its words (legacy-text.ts).
 */
export function decodeText(bytes: Buffer): Decoded {
  if (bytes.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf))) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8-bom' };
  const wide = wideOrder(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'single-byte' };
  }
}

function wideOrder(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Tables hold many ASCII signs, each with a zero byte beside it.
  const sample = bytes.subarray(0, 4_096);
  let [even, odd] = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd < sample.length / 8) return null;
  if (odd > 8 * even) return 'utf-16le';
  return even > 8 * odd ? 'utf-16be' : null;
}
