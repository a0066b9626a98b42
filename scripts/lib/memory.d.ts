export const memorySettings: Readonly<Record<string, string>>;
export function withHeapLimit(args: readonly string[]): string[];
