import type { Page } from './view.js';

/** Addresses with one answer: a language or two, and few others. */
const mostOfOne = 4;

/** Pages that were made of an answer of the api; they go when the answer goes. */
export class ReadyPages {
  private readonly pages = new WeakMap<object, Map<string, Page>>();

  /** @param key what the page depends on beside the answer */
  async of(answer: object, key: string, make: () => Page | Promise<Page>): Promise<Page> {
    let ready = this.pages.get(answer);
    if (!ready) this.pages.set(answer, (ready = new Map<string, Page>()));
    const known = ready.get(key);
    if (known) return known;
    const page = await make();
    // anybody can ask for any number of addresses with one answer
    if (ready.size >= mostOfOne) ready.clear();
    ready.set(key, page);
    return page;
  }
}
