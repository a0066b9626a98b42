/** What is wrong with a file of captions, line by line; nothing when it can be sent. */
export async function captionFaults(file: Blob): Promise<readonly string[]> {
  const { captionWords, readCaptions } = await import('#web/captions');
  const read = readCaptions(await file.text());
  return 'faults' in read ? read.faults.map(({ line, fault }) => captionWords[fault].replace('{line}', String(line))) : [];
}
