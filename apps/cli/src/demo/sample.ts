import type { DrawnPicture } from './draw-pictures.js';

/** What becomes of a sample, through the real steps of people. */
export type SampleFate =
  | { readonly kind: 'published' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'returned'; readonly reason: string }
  | { readonly kind: 'scheduled'; readonly inHours: number };

export interface Sample {
  /** Label of the portal. */
  readonly portal: string;
  readonly section: string;
  /** Left out: news. */
  readonly kind?: string;
  readonly topic?: string;
  readonly title: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
  readonly picture?: DrawnPicture;
  /** Further pictures of an album. */
  readonly more?: readonly DrawnPicture[];
  /** The picture of an infographic. */
  readonly image?: DrawnPicture;
  /** The film that is drawn, with its captions and a picture that stands for it. */
  readonly film?: { readonly name: string; readonly poster: DrawnPicture };
  /** Values of the fields of the kind. @param day the civil day so many days from today */
  readonly fields?: (day: (days: number) => string) => Readonly<Record<string, unknown>>;
  /** How long ago it was written. */
  readonly hoursAgo: number;
  readonly fate: SampleFate;
}

/** True for what is nothing without a file: an album, an infographic, a film. */
export const isShown = ({ kind, image, film }: Sample): boolean => kind === 'album' || image !== undefined || film !== undefined;

export const published: SampleFate = { kind: 'published' };
