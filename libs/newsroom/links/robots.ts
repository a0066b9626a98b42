/** Groups of robots.txt that speak to us: ours by name, else everybody's. */
const us = 'liencong-linkcheck';

/** True when a site asks robots not to fetch a path (RFC 9309): the longest rule that fits decides, and allowing wins a tie. */
export function isForbidden(robots: string, path: string): boolean {
  const rules = rulesFor(robots);
  const fitting = rules.filter(({ pattern }) => fits(pattern, path)).sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allows) - Number(a.allows));
  return fitting[0] !== undefined && !fitting[0].allows;
}

interface Rule {
  readonly pattern: string;
  readonly allows: boolean;
}

function rulesFor(robots: string): Rule[] {
  const groups: { agents: string[]; rules: Rule[] }[] = [];
  let isHead = false;
  for (const line of robots.split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      if (!isHead) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.toLowerCase());
      isHead = true;
    } else if (name === 'allow' || name === 'disallow') {
      if (value !== '') groups.at(-1)?.rules.push({ pattern: value, allows: name === 'allow' });
      isHead = false;
    }
  }
  const ours = groups.filter(({ agents }) => agents.includes(us));
  return (ours.length > 0 ? ours : groups.filter(({ agents }) => agents.includes('*'))).flatMap(({ rules }) => rules);
}

function fits(pattern: string, path: string): boolean {
  const ends = pattern.endsWith('$');
  const parts = (ends ? pattern.slice(0, -1) : pattern).split('*');
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (index === 0 ? !path.startsWith(part) : ends && isLast ? !path.slice(at).endsWith(part) : !path.includes(part, at)) return false;
    at = index === 0 ? part.length : ends && isLast ? path.length : path.indexOf(part, at) + part.length;
  }
  return !ends || at === path.length;
}
