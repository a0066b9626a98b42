/** Pictures of what was pasted: those whose bytes came along, and how many did not. */
export interface PastedPictures {
  readonly files: readonly File[];
  /** Pictures of other sites or of a disk that the page may not read. */
  readonly refused: number;
}

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'image/avif': 'avif' };
/** Bullets and lines that a page draws as pictures. */
const smallest = 24;

/** Takes every picture out of the text. What carries its bytes becomes a file to be sent; the rest is counted. */
export function takePictures(body: HTMLElement): PastedPictures {
  const files: File[] = [];
  let refused = 0;
  for (const picture of body.querySelectorAll('img')) {
    const isOrnament = [picture.getAttribute('width'), picture.getAttribute('height')].some(
      (size) => size !== null && Number(size) > 0 && Number(size) < smallest,
    );
    const file = fileOf(picture.getAttribute('src') ?? '', files.length + 1);
    if (file && !isOrnament) files.push(file);
    else if (!isOrnament) refused += 1;
    picture.remove();
  }
  return { files, refused };
}

function fileOf(source: string, number: number): File | null {
  const [, type = '', data = ''] = /^data:(image\/[a-z]+);base64,([A-Za-z0-9+/=\s]+)$/.exec(source) ?? [];
  const ending = endings[type];
  if (ending === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    return new File([bytes], `anh-dan-${String(number)}.${ending}`, { type });
  } catch {
    return null;
  }
}
