import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { FileRoomsDocument, SetFileRoomDocument, type FileRoomsQuery } from '../gql/graphql.js';
import { request, Trouble } from './request.js';

export type FileRoom = FileRoomsQuery['fileRooms']['edges'][number]['node'];

/** How full the portals below are, the fullest first. */
export const fileRoomsQuery = infiniteQueryOptions({
  queryKey: ['fileRooms'],
  queryFn: async ({ pageParam, signal }) => (await request(FileRoomsDocument, { after: pageParam }, signal)).fileRooms,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
});

/** Sets how much room a portal has. */
export function useSetRoom(portalId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (gigabytes: number) => {
      const [fault] = (await request(SetFileRoomDocument, { input: { portalId, gigabytes } })).setFileQuota.errors;
      if (fault) throw new Trouble('invalid', fault.message);
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: fileRoomsQuery.queryKey }),
  });
}
