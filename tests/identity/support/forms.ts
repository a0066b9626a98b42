/** A form on a page of an issuer, as a browser would send it. */
export interface SignInForm {
  readonly action: string;
  /** Values of its hidden fields. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Names of all its fields. */
  readonly names: readonly string[];
}

/** The first form of a page that is sent by POST; null when there is none. */
export function formOf(html: string, url: string): SignInForm | null {
  const form = /<form\b[^>]*method="?post[\s\S]*?<\/form>/i.exec(html)?.[0];
  if (!form) return null;
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => ({
    name: valueOf(tag, 'name'),
    type: valueOf(tag, 'type'),
    value: valueOf(tag, 'value'),
  }));
  const named = inputs.filter(({ name }) => name !== '');
  const action = valueOf(/<form\b[^>]*>/.exec(form)?.[0] ?? '', 'action');
  return {
    action: action === '' ? url : new URL(action, url).href,
    hidden: Object.fromEntries(named.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value])),
    names: named.map(({ name }) => name),
  };
}

function valueOf(tag: string, attribute: string): string {
  const text = new RegExp(`\\b${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
}
