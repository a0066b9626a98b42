const tags = /<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi;

/**
 * The body of what was pasted. Styles and handlers are set aside as data before it is read, sheets, scripts and bases taken out: the policy of the console admits none of them, not even
 * in a document that is never shown, and Word's own words (mso-...) are none that a browser keeps.
 */
export function parsePasted(html: string): HTMLElement {
  const bare = html
    .replace(/<(style|script)\b[\s\S]*?(?:<\/\1[^>]*>|$)/gi, '')
    .replace(/<\/?(?:base|link|meta)\b[^>]*>/gi, '')
    .replace(tags, (tag) => tag.replace(/([\s"'/])style\s*=/gi, '$1data-style=').replace(/([\s"'/])on[a-z]+\s*=/gi, '$1data-dropped='));
  return new DOMParser().parseFromString(bare, 'text/html').body;
}

/** Everything that was said of its looks. */
export function looksOf(element: Element): string {
  return element.getAttribute('data-style') ?? '';
}

/** One thing of its looks, in small letters; empty when nothing was said of it. */
export function look(element: Element, name: string): string {
  return new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`, 'i').exec(looksOf(element))?.[1]?.trim().toLowerCase() ?? '';
}

/** True for letters that are bold by their looks. */
export function isBold(element: Element): boolean {
  const weight = look(element, 'font-weight');
  return weight.startsWith('bold') || Number(weight) >= 600;
}

/** True where looks take back the bold that the element stands for. */
export function isNotBold(element: Element): boolean {
  return /^(normal|[1-4]00)$/.test(look(element, 'font-weight'));
}
