import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { AdvertBookDocument, type AdvertBookQuery } from '../gql/graphql.js';
import { request } from './request.js';

type Book = AdvertBookQuery['advertBook'];
export type Contract = Book['contracts'][number];
export type Receipt = Book['receipts'][number];
export type Year = Book['years'][number];

/** The book of paid banners of the portal: contracts and receipts of a year, every year against its estimate. */
export const advertBookQuery = (portalId: string, year: number) =>
  queryOptions({
    queryKey: ['adverts', portalId, year],
    queryFn: async ({ signal }) => (await request(AdvertBookDocument, { portalId, year }, signal)).advertBook,
    placeholderData: keepPreviousData,
  });
