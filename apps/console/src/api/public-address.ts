/**
 * Address of a portal's public site. Where sites do not answer on the usual port (a first run on one machine), the page says how:
 * `<meta name="public-site" content="http://{host}:8080">`.
 */
export function publicAddress(host: string): string {
  const pattern = document.querySelector<HTMLMetaElement>('meta[name="public-site"]')?.content ?? '';
  return (pattern.includes('{host}') ? pattern : 'https://{host}').replace('{host}', host);
}
