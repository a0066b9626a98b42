import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { civilDateText } from '#web';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { PinOnHomeDocument } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';
import { Callout } from '../../ui/callout.js';
import { sentenceOf } from '../../ui/states.js';
import { homePinQuery } from './queries.js';

/** What leads the home page, with the way to take it down. */
export function PinnedOnHome() {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const pin = useQuery(homePinQuery(portal.id));
  const unpinning = useMutation({
    mutationFn: async () => (await request(PinOnHomeDocument, { input: { portalId: portal.id } })).pinOnHome,
    onSuccess: (payload) => {
      queries.setQueryData(homePinQuery(portal.id).queryKey, payload.pin);
      announce('Đã bỏ ghim ở trang chủ.');
    },
  });
  if (!pin.data) return null;
  return (
    <Callout tone="info">
      <p>
        Ghim ở đầu trang chủ: {pin.data.title || '(tin đã gỡ)'}, đến hết {civilDateText(pin.data.until)}.
      </p>
      {unpinning.error && <p role="alert">{sentenceOf(unpinning.error)}</p>}
      <Button
        variant="default"
        loading={unpinning.isPending}
        onClick={() => {
          unpinning.mutate();
        }}
      >
        Bỏ ghim ở trang chủ
      </Button>
    </Callout>
  );
}
