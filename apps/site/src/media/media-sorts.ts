/** Sorts of Đa phương tiện: the last part of the address of each, and the kinds of items that stand there. */
export const mediaSorts = [
  { slug: 'anh', name: 'photos', kinds: ['album'] },
  { slug: 'video', name: 'videos', kinds: ['video'] },
  { slug: 'infographic', name: 'graphics', kinds: ['infographic', 'graphic'] },
] as const;

export type MediaSort = (typeof mediaSorts)[number];

/** Kinds of all of them. */
export const mediaKinds: readonly string[] = mediaSorts.flatMap(({ kinds }) => kinds);

/** The sort of a kind; null for one that is none of them. */
export const sortOf = (kind: string): MediaSort | null => mediaSorts.find(({ kinds }) => (kinds as readonly string[]).includes(kind)) ?? null;
