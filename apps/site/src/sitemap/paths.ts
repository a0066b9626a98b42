/** Addresses of the site maps. */
export const siteMapPaths = {
  index: '/sitemap.xml',
  pages: '/sitemap/trang.xml',
  news: '/sitemap/tin-moi.xml',
  /** @param month e.g. 2026-11 @param part the second part of a month that does not fit into one, and so on */
  month: (month: string, part = 1): string => `/sitemap/${month}${part > 1 ? `.${String(part)}` : ''}.xml`,
} as const;

/** What robots.txt says of them: the index names the others, those with something in them. */
export function siteMapLines(origin: string): string {
  return `Sitemap: ${origin}${siteMapPaths.index}\n`;
}

export interface MonthPart {
  readonly month: string;
  readonly part: number;
}

/** Reads the name of a part, e.g. `2026-11.2`; null when it names none: nothing stands in years that nobody can enter. */
export function readMonthPart(text: string): MonthPart | null {
  const match = /^((?:19|20|21)\d{2}-(?:0[1-9]|1[0-2]))(?:\.([2-9]|[1-9]\d{1,2}))?$/.exec(text);
  return match?.[1] ? { month: match[1], part: Number(match[2] ?? 1) } : null;
}
