import { itemKinds, itemTopics } from './stories.js';

/** Sums of facts by portal, measure, dimension, year and month, as folding makes them: arrays, for millions of facts in little memory. */
export class YearSums {
  #slots = [];
  #firstOf = {};
  #sections;
  #portals;
  #years;
  #firstYear;
  #amounts;
  #touched;

  /** @param {number} portals @param {number} sections each portal has @param {number} firstYear @param {number} lastYear */
  constructor(portals, sections, firstYear, lastYear) {
    const slot = (measure, dimension, value) => void this.#slots.push({ measure, dimension, value });
    this.#sections = sections;
    for (const measure of ['items_published', 'items_withdrawn', 'items_approved', 'approval_minutes', 'text_bytes']) {
      const classes = measure !== 'text_bytes';
      this.#firstOf[measure] = this.#slots.length;
      slot(measure, '', '');
      if (classes) for (const kind of itemKinds) slot(measure, 'kind', kind);
      if (classes) for (let section = 0; section < sections; section += 1) slot(measure, 'section', section);
      if (measure === 'items_published' || measure === 'items_withdrawn') {
        for (const topic of itemTopics) slot(measure, 'topic', topic ?? 'other');
        slot(measure, 'mark', 'own');
      }
    }
    this.#portals = portals;
    this.#firstYear = firstYear;
    this.#years = lastYear - firstYear + 1;
    this.#touched = new Uint8Array(portals * this.#slots.length * this.#years);
    this.#amounts = new Int32Array(this.#touched.length * 12);
  }

  /** Adds a fact of a story to the whole and to each of its dimensions. @param {import('./stories.js').Story} story @param {string} day `yyyy-mm-dd` */
  add({ portal, kind, section, topic }, measure, day, amount) {
    const [year, month] = [Number(day.slice(0, 4)) - this.#firstYear, Number(day.slice(5, 7)) - 1];
    const first = (year * this.#portals + portal) * this.#slots.length + this.#firstOf[measure];
    this.#count(first, month, amount);
    if (measure === 'text_bytes') return;
    this.#count(first + 1 + itemKinds.indexOf(kind), month, amount);
    this.#count(first + 1 + itemKinds.length + section, month, amount);
    if (measure !== 'items_published' && measure !== 'items_withdrawn') return;
    const ofTopics = first + 1 + itemKinds.length + this.#sections;
    this.#count(ofTopics + itemTopics.indexOf(topic), month, amount);
    this.#count(ofTopics + itemTopics.length, month, amount);
  }

  #count(at, month, amount) {
    this.#touched[at] = 1;
    this.#amounts[at * 12 + month] += amount;
  }

  /** Lines of COPY, year by year as they come to be. @param {readonly import('./country.js').Place[]} places */
  *lines(places) {
    for (let year = 0; year < this.#years; year += 1)
      for (let portal = 0; portal < this.#portals; portal += 1)
        for (const [index, { measure, dimension, value }] of this.#slots.entries()) {
          const at = (year * this.#portals + portal) * this.#slots.length + index;
          if (!this.#touched[at]) continue;
          const months = this.#amounts.subarray(at * 12, at * 12 + 12).join(',');
          const shown = dimension === 'section' ? places[portal].sections[value] : value;
          yield `${places[portal].id}\t${measure}\t${dimension}\t${shown}\t${this.#firstYear + year}\t{${months}}\n`;
        }
  }
}
