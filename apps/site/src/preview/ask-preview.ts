/** What apps/api says of an item that may be looked at before it is public. */
export interface Preview {
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly author: string;
  readonly section: { readonly slug: string; readonly name: string };
}

const patience = 5_000;

/**
 * Asks for the preview that an address opens.
 * @param origin setting API_INTERNAL_URL
 * @returns null when it opens none, or no longer
 * @throws Error when apps/api does not answer
 */
export async function askPreview(origin: string, host: string, token: string): Promise<Preview | null> {
  const response = await fetch(new URL(`/xem-truoc/${encodeURIComponent(host)}/${encodeURIComponent(token)}`, origin), {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(patience),
  });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`the preview answered ${String(response.status)}`);
  return (await response.json()) as Preview;
}
