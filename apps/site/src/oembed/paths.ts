/** Where whoever wants to embed an item asks for it. */
export const oembedRoute = '/oembed';

/** Address of the oEmbed answer for the address of an item. */
export function oembedPath(address: string): string {
  return `${oembedRoute}?url=${encodeURIComponent(address)}`;
}
