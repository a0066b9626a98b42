import { queryOptions } from '@tanstack/react-query';
import { TagsDocument, type TagPartsFragment } from '../gql/graphql.js';
import { request } from './request.js';

export type Tag = TagPartsFragment;

/** Campaigns and programmes of a portal. */
export const tagsQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['tags', portalId],
    queryFn: async ({ signal }) => (await request(TagsDocument, { portalId }, signal)).tags,
  });

export const sortNames: Readonly<Record<Tag['sort'], string>> = { CAMPAIGN: 'Chuyên đề', PROGRAMME: 'Chương trình' };
