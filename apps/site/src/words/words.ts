import type { vi } from './vi.js';

/** A text is any text, a sentence takes what it takes, a list has as many. */
type Any<T> = T extends string ? string : T extends (...given: infer A) => string ? (...given: A) => string : { readonly [K in keyof T]: Any<T[K]> };

/** The words of the frame in one language. */
export type Words = Any<typeof vi>;

export type Lang = 'vi' | 'en';
