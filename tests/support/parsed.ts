import { XMLParser, XMLValidator } from 'fast-xml-parser';

interface Answered {
  readonly body: string;
}

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['item', 'entry', 'url', 'sitemap'].includes(name) });

/** An element with what stands in it, in its order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const inOrder = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', preserveOrder: true, parseTagValue: false });
type Ordered = Readonly<Record<string, unknown>>;

/** Elements of XML in their order; none where it is not sound. */
export function parsed(xml: string): Element[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- as below
  if (XMLValidator.validate(xml) !== true) return [];
  return elementsIn(inOrder.parse(xml) as Ordered[]);
}

function elementsIn(nodes: readonly Ordered[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text' && !key.startsWith('?'));
    if (name === undefined) return [];
    const inside = node[name] as Ordered[];
    const text = inside.map((each) => (each['#text'] as string | undefined) ?? '').join('');
    return [{ name, attributes: (node[':@'] ?? {}) as Record<string, string>, children: elementsIn(inside), text }];
  });
}

/** What stands at a path of a tree, e.g. `rss.channel.item`; the caller says what it should be and compares it. */
export function pick<T = unknown>(tree: unknown, path: string, _as?: T): T {
  return path.split('.').reduce((at, name) => (at as Record<string, unknown>)[name], tree) as T;
}

/** The same of an answer in XML, which has to be sound. */
export function xmlAt<T = unknown>({ body }: Answered, path: string, as?: T): T {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated for a package of its own; here it only has to say yes or no
  expect(XMLValidator.validate(body)).toBe(true);
  return pick<T>(parser.parse(body), path, as);
}

/** The same of an answer in JSON. */
export function jsonAt<T = unknown>({ body }: Answered, path: string, as?: T): T {
  return pick<T>(JSON.parse(body), path, as);
}

/** A title with everything that a writer of XML, JSON or HTML could trip over. */
export const awkward = 'Họp & bàn "việc" <gấp> ]]> của dân';
