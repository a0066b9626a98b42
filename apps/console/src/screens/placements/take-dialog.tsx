import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import { placesQuery } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { TakeItemDocument } from '../../gql/graphql.js';
import { faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useAfterwards } from './use-afterwards.js';

/** An item that is about to be taken. */
export interface Taken {
  readonly itemId: string;
  readonly originPortalId: string;
  readonly originName: string;
  readonly title: string;
  readonly sectionId: string | null;
}

/** Where the item is to stand; the section that fits is chosen already. */
export function TakeDialog({ taken, onClose }: { readonly taken: Taken; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const afterwards = useAfterwards();
  const places = useQuery(placesQuery(portal.id));
  const [chosen, setChosen] = useState(taken.sectionId ?? '');
  const { itemId, originPortalId, originName, title } = taken;
  const taking = useMutation({
    mutationFn: async () => (await request(TakeItemDocument, { input: { portalId: portal.id, itemId, originPortalId, sectionId: chosen } })).takeItem,
    onSuccess: async ({ placement }) => {
      if (!placement) return;
      onClose();
      await afterwards(`Đã đăng lên trang, ghi nguồn ${originName}.`);
    },
  });
  const faults = taking.data?.errors ?? [];
  return (
    <FormDialog
      title="Đăng lại tin"
      button="Đăng lên trang"
      busy={taking.isPending}
      trouble={taking.error}
      onClose={onClose}
      onSend={() => {
        taking.mutate();
      }}
    >
      <p className="lc-strong">{title}</p>
      <p className="lc-small">Nguồn ghi trên trang: {originName}.</p>
      <NativeSelect
        id="o-sectionId"
        label="Chuyên mục"
        data={(places.data?.sections ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        error={faultOf(faults, 'sectionId')}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
