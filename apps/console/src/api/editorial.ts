import { queryOptions } from '@tanstack/react-query';
import {
  EditorialBoardDocument,
  EditorialPapersDocument,
  ProcessRulesDocument,
  type EditorialBoardQuery,
  type EditorialPaperPartsFragment,
  type ProcessRulePartsFragment,
} from '../gql/graphql.js';
import { request } from './request.js';

export type Board = EditorialBoardQuery['editorialBoard'];
export type Seat = Board['seats'][number];
export type Paper = EditorialPaperPartsFragment;
export type Rule = ProcessRulePartsFragment;

/** The editorial board of a portal on a day; of today without one. */
export const boardOnQuery = (portalId: string, on: string | null) =>
  queryOptions({
    queryKey: ['editorial', portalId, 'board', on],
    queryFn: async ({ signal }) => (await request(EditorialBoardDocument, { portalId, on }, signal)).editorialBoard,
  });

/** Every paper of the board of a portal, with the name of its signed copy in the library. */
export const papersQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['editorial', portalId, 'papers'],
    queryFn: async ({ signal }) => {
      const { editorialPapers, paperFiles } = await request(EditorialPapersDocument, { portalId }, signal);
      const names = new Map(paperFiles.map(({ paperId, name }) => [paperId, name]));
      return editorialPapers.map((paper) => ({ ...paper, fileName: names.get(paper.id) ?? null }));
    },
  });

/** Rules by which items of a portal go to the public. */
export const rulesQuery = (portalId: string) =>
  queryOptions({
    queryKey: ['editorial', portalId, 'rules'],
    queryFn: async ({ signal }) => (await request(ProcessRulesDocument, { portalId }, signal)).processRules,
  });
