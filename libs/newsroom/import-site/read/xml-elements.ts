import sax from 'sax';
import { siteImportErrors } from '../errors.js';

/** An element that is wanted, with everything inside of it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own words, without those of its children. */
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Growing[];
  text: string;
}

/** Levels of elements, and characters of one that is wanted: more is no site but an attack. */
const mostLevels = 100;
const mostCharacters = 20_000_000;

/**
 * Reads XML piece by piece and hands out the elements of some names, each whole; what lies around them is never held. Entities that a file
 * defines, and files that it names, are refused: nothing grows out of a few bytes, nothing is fetched.
 * @throws SITE_XML_BROKEN, SITE_XML_ENTITIES
 */
export async function* elementsOf(chunks: AsyncIterable<string>, wanted: ReadonlySet<string>): AsyncGenerator<XmlElement> {
  const reader = new ElementReader(wanted);
  for await (const chunk of chunks) {
    // small pieces: the parser holds what it was given until an element ends
    for (let at = 0; at < chunk.length; at += 65_536) yield* reader.take(chunk.slice(at, at + 65_536));
  }
  yield* reader.end();
}

class ElementReader {
  private readonly parser = sax.parser(true, { position: true, strictEntities: true } as sax.SAXOptions);
  private readonly open: Growing[] = [];
  private levels = 0;
  private held = 0;
  private ready: XmlElement[] = [];
  /** XHTML inside of an element: its words and tags in their order, as that element's text. */
  private markup: { readonly element: Growing; text: string } | null = null;

  constructor(wanted: ReadonlySet<string>) {
    const { parser } = this;
    parser.onerror = (error) => {
      throw error;
    };
    parser.ondoctype = (doctype) => {
      if (/\[|ENTITY/i.test(doctype)) throw siteImportErrors.SITE_XML_ENTITIES();
    };
    parser.onopentag = ({ name, attributes }) => {
      this.levels += 1;
      if (this.levels > mostLevels) throw this.broken();
      if (this.open.length === 0 && !wanted.has(name)) return;
      const element: Growing = { name, attributes: { ...attributes } as Record<string, string>, children: [], text: '' };
      this.open.at(-1)?.children.push(element);
      this.open.push(element);
      if (this.markup) this.markup.text += tagOf(name, element.attributes);
      else if (element.attributes['type'] === 'xhtml') this.markup = { element, text: '' };
    };
    parser.onclosetag = () => {
      this.levels -= 1;
      const element = this.open.pop();
      if (!element) return;
      if (this.markup?.element === element) {
        element.text = this.markup.text;
        this.markup = null;
      } else if (this.markup) this.markup.text += `</${bareName(element.name)}>`;
      if (this.open.length > 0) return;
      this.ready.push(element);
      this.held = 0;
    };
    parser.ontext = (text) => {
      this.add(text);
    };
    parser.oncdata = (text) => {
      this.add(text);
    };
  }

  take(chunk: string): XmlElement[] {
    try {
      this.parser.write(chunk);
    } catch (error) {
      throw error instanceof Error && 'code' in error ? error : this.broken();
    }
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  end(): XmlElement[] {
    try {
      this.parser.close();
    } catch {
      throw this.broken();
    }
    return this.ready;
  }

  private add(text: string): void {
    const element = this.open.at(-1);
    if (!element) return;
    if (this.markup) this.markup.text += escaped(text);
    else element.text += text;
    this.held += text.length;
    if (this.held > mostCharacters) throw this.broken();
  }

  private broken(): Error {
    return siteImportErrors.SITE_XML_BROKEN({ line: this.parser.line + 1 });
  }
}

/** Words of the first child of one of some names; empty when there is none. */
export function childText(element: XmlElement, ...names: readonly string[]): string {
  for (const name of names) {
    const found = element.children.find((child) => child.name === name);
    if (found && found.text.trim() !== '') return found.text.trim();
  }
  return '';
}

const bareName = (name: string): string => name.replace(/^.*:/, '');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function tagOf(name: string, attributes: Readonly<Record<string, string>>): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${bareName(name)}${all.join('')}>`;
}
