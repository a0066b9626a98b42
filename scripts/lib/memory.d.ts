export const memorySettings: Readonly<Record<string, string>>;
export function withHeapLimits(args: readonly string[]): string[];
