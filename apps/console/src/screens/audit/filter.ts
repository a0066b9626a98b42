import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from '../../api/request.js';
import { withChoice } from '../../ui/use-choices.js';
import { AuditActsDocument, AuditEntriesDocument, PortalsDocument, type AuditEntriesQuery } from '../../gql/graphql.js';

export type AuditLine = AuditEntriesQuery['auditEntries']['edges'][number]['node'];

/** Parts of the filter by their names in the address, so that Back and a copied link come back to the same list. */
const names = { portalId: 'trang', act: 'viec', personId: 'nguoi', subjectId: 'doi-tuong', from: 'tu', to: 'den' } as const;
export type AuditFilterName = keyof typeof names;
export type AuditFilter = Readonly<Record<AuditFilterName, string>>;

export function filterOf(address: URLSearchParams): AuditFilter {
  const at = (name: AuditFilterName): string => address.get(names[name]) ?? '';
  return { portalId: at('portalId'), act: at('act'), personId: at('personId'), subjectId: at('subjectId'), from: at('from'), to: at('to') };
}

export function withPart(address: URLSearchParams, name: AuditFilterName, value: string): URLSearchParams {
  const after = withChoice(address, names[name], value);
  // everything that was done to it, whoever did it and when
  if (name === 'subjectId' && value) for (const other of ['act', 'personId', 'from', 'to'] as const) after.delete(names[other]);
  return after;
}

const orNull = (text: string): string | null => text || null;

export const auditQuery = ({ portalId, act, personId, subjectId, from, to }: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['auditEntries', portalId, act, personId, subjectId, from, to],
    queryFn: async ({ pageParam, signal }) => {
      const filter = { act: orNull(act), personId: orNull(personId), subjectId: orNull(subjectId), from: orNull(from), to: orNull(to) };
      return (await request(AuditEntriesDocument, { portalId: orNull(portalId), filter, first: 50, after: pageParam }, signal)).auditEntries;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

export const auditActsQuery = queryOptions({
  queryKey: ['auditActs'],
  queryFn: async ({ signal }) => (await request(AuditActsDocument, {}, signal)).auditActs,
  staleTime: Infinity,
});

/** Portals to choose from, by name; past the first 500 one gets to a portal by its name in a line. */
export const auditPortalsQuery = queryOptions({
  queryKey: ['auditPortals'],
  queryFn: async ({ signal }) => {
    const { portals } = await request(PortalsDocument, { search: null, first: 500, after: null }, signal);
    return portals.edges.map(({ node: { portal } }) => portal).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  },
  staleTime: 5 * 60_000,
});

/** Address of the file with everything that is filtered. */
export function fileAddress(filter: AuditFilter): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  return `/manage/audit.csv?${query.toString()}`;
}
