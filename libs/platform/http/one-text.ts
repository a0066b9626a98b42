/** A parameter of an address; one that is left out or given twice counts as empty. */
export function oneText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
