import type { CopyPlace } from './local-copies.js';

type Writer = Pick<CopyPlace, 'personId' | 'portalId'>;

export interface Section {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

function keyOf({ personId, portalId }: Writer): string {
  return `liencong.section/${personId}/${portalId}`;
}

/** Where a new item most likely belongs: where this person put the last one, else among the news. */
export function usualSection(place: Writer, sections: readonly Section[]): string {
  const last = localStorage.getItem(keyOf(place));
  const chosen = sections.find(({ id }) => id === last) ?? sections.find(({ slug }) => slug.startsWith('tin-tuc')) ?? sections[0];
  return chosen?.id ?? '';
}

export function rememberSection(place: Writer, sectionId: string): void {
  localStorage.setItem(keyOf(place), sectionId);
}
