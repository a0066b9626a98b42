import type { Prober, Scope } from './probes.js';
import type { Role } from './expectations.js';

/** A policy with part of its predicate taken away. */
export interface Mutant {
  readonly name: string;
  readonly table: string;
  readonly roles: readonly Role[];
  readonly sql: string;
}

interface PolicyRow {
  table: string;
  policy: string;
  roles: Role[];
  using: string | null;
  check: string | null;
}

/**
 * Every mutant of every policy: USING and WITH CHECK dropped, each in turn, and where one is made of several conditions, each
 * of those. Policies that are open on purpose have nothing to drop.
 */
export async function policyMutants(prober: Prober): Promise<{ mutants: Mutant[]; policies: string[]; open: string[] }> {
  const { rows } = await prober.client.query<PolicyRow>(
    `select p.polrelid::regclass::text as table, p.polname as policy, array(select pg_get_userbyid(r)::text from unnest(p.polroles) r) as roles,
            pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
     from pg_policy p order by 1, 2`,
  );
  const mutants: Mutant[] = [];
  const open: string[] = [];
  for (const { table, policy, roles, using, check } of rows) {
    const name = table.includes('.') ? table : `public.${table}`;
    const drop = (part: 'using' | 'with check', predicate: string | null): Mutant[] => {
      if (predicate === null || predicate === 'true') return [];
      const parts = conjuncts(predicate);
      const left = ['true', ...(parts.length > 1 ? parts.map((_, index) => parts.filter((__, other) => other !== index).join(' and ')) : [])];
      return left.map((rest) => ({
        name: `${policy} on ${name} ${part} (${rest})`,
        table: name,
        roles,
        sql: `alter policy ${policy} on ${name} ${part} (${rest})`,
      }));
    };
    const made = [...drop('using', using), ...drop('with check', check)];
    if (made.length === 0) open.push(policy);
    mutants.push(...made);
  }
  return { mutants, policies: rows.map((row) => row.policy), open };
}

/** True when the checks of the database notice the mutant. */
export async function isKilled(prober: Prober, mutant: Mutant, scopes: readonly Scope[]): Promise<boolean> {
  return prober.undone(async () => {
    await prober.client.query(mutant.sql);
    for (const role of mutant.roles) {
      for (const scope of scopes) {
        if ((await prober.policyFaults(mutant.table, role, scope)).length > 0) return true;
      }
    }
    return false;
  });
}

/** `((a) AND (b))` as its parts; anything else as one. */
export function conjuncts(predicate: string): string[] {
  const inner = stripped(predicate);
  const parts: string[] = [];
  let depth = 0;
  let begin = 0;
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === '(') depth += 1;
    if (inner[at] === ')') depth -= 1;
    if (depth === 0 && inner.startsWith(' AND ', at)) {
      parts.push(inner.slice(begin, at));
      begin = at + 5;
    }
  }
  return [...parts, inner.slice(begin)];
}

/** Without the brackets that hold all of it. */
function stripped(text: string): string {
  if (!text.startsWith('(') || closing(text, 0) !== text.length - 1) return text;
  return text.slice(1, -1);
}

/** Place of the bracket that closes the one at `at`. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place < text.length; place += 1) {
    if (text[place] === '(') depth += 1;
    if (text[place] === ')' && (depth -= 1) === 0) return place;
  }
  throw new Error(`no closing bracket in ${text}`);
}

/** The statement with each comparison of a portal_id, in turn, taken away. */
export function portalMutants(text: string): { at: string; text: string }[] {
  const made: { at: string; text: string }[] = [];
  for (const match of text.matchAll(/\w+\.portal_id (?:=|is not distinct from) (\w+\.portal_id|\()/g)) {
    const open = match.index + match[0].length - 1;
    const end = match[1] === '(' ? closing(text, open) + 1 : match.index + match[0].length;
    made.push({ at: `${match[0]} at ${match.index}`, text: `${text.slice(0, match.index)}true${text.slice(end)}` });
  }
  return made;
}
