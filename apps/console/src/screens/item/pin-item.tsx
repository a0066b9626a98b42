import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconPin } from '@tabler/icons-react';
import { useState } from 'react';
import { canStaff, useDesk } from '../../api/desk.js';
import type { Whole } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { PinItemDocument, PinOnHomeDocument } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';

type Place = 'section' | 'home';

/** Puts what is public at the head of its section, or of the home page, until a day; for who administers the portal. */
export function PinItem({ item }: { readonly item: Whole }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const [place, setPlace] = useState<Place | null>(null);
  const [until, setUntil] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const pinning = useMutation({
    mutationFn: async (at: Place) => {
      const input = { portalId: item.portalId, itemId: item.id, until: until || null };
      if (at === 'home') return (await request(PinOnHomeDocument, { input })).pinOnHome;
      return (await request(PinItemDocument, { input: { ...input, sectionId: item.section.id } })).pinItem;
    },
    onSuccess: ({ errors }, at) => {
      setFaults(errors);
      if (errors.length > 0) return;
      setPlace(null);
      announce(at === 'home' ? 'Đã ghim ở đầu trang chủ.' : `Đã ghim ở đầu chuyên mục ${item.section.name}.`);
      void queries.invalidateQueries({ queryKey: [at === 'home' ? 'homePin' : 'portalSections', item.portalId] });
    },
  });
  const ask = (at: Place): void => {
    setFaults([]);
    setPlace(at);
  };
  if (!canStaff(desk) || item.state !== 'PUBLISHED') return null;
  return (
    <>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconPin aria-hidden size={20} />}
        onClick={() => {
          ask('section');
        }}
      >
        Ghim ở đầu chuyên mục…
      </Button>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconPin aria-hidden size={20} />}
        onClick={() => {
          ask('home');
        }}
      >
        Ghim ở đầu trang chủ…
      </Button>
      {place && (
        <FormDialog
          title={place === 'home' ? 'Ghim ở trang chủ' : `Ghim trong ${item.section.name}`}
          button="Ghim"
          busy={pinning.isPending}
          trouble={pinning.error}
          onClose={() => {
            setPlace(null);
          }}
          onSend={() => {
            pinning.mutate(place);
          }}
        >
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
      )}
    </>
  );
}
