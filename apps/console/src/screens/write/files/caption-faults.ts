/** What is wrong with a file of captions, line by line; nothing when it can be sent. */
export async function captionFaults(file: Blob): Promise<readonly string[]> {
  const { captionLetters, captionWords, readCaptions } = await import('#web/captions');
  const text = textOf(await file.arrayBuffer());
  if (text === null) return [captionLetters];
  const read = readCaptions(text);
  return 'faults' in read ? read.faults.map(({ line, fault }) => captionWords[fault].replace('{line}', String(line))) : [];
}

/** Null: not UTF-8. The browser's own reading would guess, or put question marks in place of letters. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
