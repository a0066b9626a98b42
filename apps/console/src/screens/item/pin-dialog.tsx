import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.js';
import { PinItemDocument, PinOnHomeDocument } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';

export type Place = 'section' | 'home';

/** What stands in the portal, of its own or of another. */
export interface Pinnable {
  readonly portalId: string;
  readonly id: string;
  readonly section: { readonly id: string; readonly name: string };
}

interface PinDialogProps {
  readonly item: Pinnable;
  /** Where it may be pinned; the first is proposed. */
  readonly places: readonly Place[];
  readonly onClose: () => void;
}

/** Asks until when something is pinned, and where if there is a choice. */
export function PinDialog({ item, places, onClose }: PinDialogProps) {
  const queries = useQueryClient();
  const [place, setPlace] = useState<Place>(places[0] ?? 'section');
  const [until, setUntil] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const pinning = useMutation({
    mutationFn: async () => {
      const input = { portalId: item.portalId, itemId: item.id, until: until || null };
      if (place === 'home') return (await request(PinOnHomeDocument, { input })).pinOnHome;
      return (await request(PinItemDocument, { input: { ...input, sectionId: item.section.id } })).pinItem;
    },
    onSuccess: ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      announce(place === 'home' ? 'Đã ghim ở đầu trang chủ.' : `Đã ghim ở đầu chuyên mục ${item.section.name}.`);
      void queries.invalidateQueries({ queryKey: [place === 'home' ? 'homePin' : 'portalSections', item.portalId] });
      onClose();
    },
  });
  return (
    <FormDialog
      title={places.length > 1 ? 'Ghim tin' : place === 'home' ? 'Ghim ở trang chủ' : `Ghim trong ${item.section.name}`}
      button="Ghim"
      busy={pinning.isPending}
      trouble={pinning.error}
      onClose={onClose}
      onSend={() => {
        pinning.mutate();
      }}
    >
      {places.length > 1 && (
        <NativeSelect
          label="Ghim ở đâu"
          value={place}
          data={[
            { value: 'section', label: `Đầu chuyên mục ${item.section.name}` },
            { value: 'home', label: 'Đầu trang chủ' },
          ]}
          onChange={(event) => {
            setPlace(event.currentTarget.value as Place);
          }}
        />
      )}
      <p>
        {place === 'home'
          ? 'Tin đứng đầu khối Tin nổi bật, thay cho tin đang được ghim.'
          : 'Tin đứng trên các tin khác của chuyên mục, ở cả khối của chuyên mục trên trang chủ, thay cho tin đang được ghim.'}
      </p>
      <TextInput
        type="date"
        label="Ghim đến hết ngày"
        required
        value={until}
        error={faultOf(faults, 'until')}
        onChange={(event) => {
          setUntil(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
