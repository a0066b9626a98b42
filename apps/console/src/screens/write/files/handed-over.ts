/** Pictures that were chosen on another screen, on their way to the text that is about to be opened. */
let waiting: readonly File[] = [];

export function handOver(files: readonly File[]): void {
  waiting = files;
}

/** Gives them once: whoever takes them sends them. */
export function takeHandedOver(): readonly File[] {
  const taken = waiting;
  waiting = [];
  return taken;
}
