/** True for what can be the last part of the address of a file. */
export function isRenditionName(name: string): boolean {
  return /^[A-Za-z0-9_-]{27}\.[a-z0-9]{2,4}$/.test(name);
}
