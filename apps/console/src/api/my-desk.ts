import { queryOptions } from '@tanstack/react-query';
import { NoticeChoicesDocument, MyNoticesDocument, MyTasksDocument, UnreadNoticesDocument, type MyNoticesQuery, type MyTasksQuery } from '../gql/graphql.js';
import { request } from './request.js';

export type Task = MyTasksQuery['myTasks'][number];
export type OwnNotice = MyNoticesQuery['myNotices'][number];

/** What waits for the viewer in all of their portals, by the day on which it is due. */
export const myTasksQuery = queryOptions({
  queryKey: ['myDay', 'tasks'],
  queryFn: async ({ signal }) => (await request(MyTasksDocument, {}, signal)).myTasks,
});

export const myNoticesQuery = queryOptions({
  queryKey: ['myDay', 'notices'],
  queryFn: async ({ signal }) => (await request(MyNoticesDocument, {}, signal)).myNotices,
});

/** How many notices are unread; asked anew with a new screen once a minute has passed. */
export const unreadNoticesQuery = queryOptions({
  queryKey: ['myDay', 'unread'],
  queryFn: async ({ signal }) => (await request(UnreadNoticesDocument, {}, signal)).unreadNotices,
  staleTime: 60_000,
});

/** How each kind of notice comes. */
export const noticeChoicesQuery = queryOptions({
  queryKey: ['noticeChoices'],
  queryFn: async ({ signal }) => (await request(NoticeChoicesDocument, {}, signal)).noticeChoices,
});
