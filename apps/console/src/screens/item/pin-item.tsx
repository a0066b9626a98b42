import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconPin } from '@tabler/icons-react';
import { useState } from 'react';
import { canStaff, useDesk } from '../../api/desk.js';
import type { Whole } from '../../api/queries.js';
import { request } from '../../api/request.js';
import { PinItemDocument } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';
import { faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';

/** Puts what is public at the head of its section until a day; for who administers the portal. */
export function PinItem({ item }: { readonly item: Whole }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [until, setUntil] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const pinning = useMutation({
    mutationFn: async () =>
      (await request(PinItemDocument, { input: { portalId: item.portalId, sectionId: item.section.id, itemId: item.id, until: until || null } })).pinItem,
    onSuccess: ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      setAsking(false);
      announce(`Đã ghim ở đầu chuyên mục ${item.section.name}.`);
      void queries.invalidateQueries({ queryKey: ['portalSections', item.portalId] });
    },
  });
  if (!canStaff(desk) || item.state !== 'PUBLISHED') return null;
  return (
    <>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconPin aria-hidden size={20} />}
        onClick={() => {
          setAsking(true);
        }}
      >
        Ghim ở đầu chuyên mục…
      </Button>
      {isAsking && (
        <FormDialog
          title={`Ghim trong ${item.section.name}`}
          button="Ghim"
          busy={pinning.isPending}
          trouble={pinning.error}
          onClose={() => {
            setAsking(false);
          }}
          onSend={() => {
            pinning.mutate();
          }}
        >
          <p>Tin đứng trên các tin khác của chuyên mục, thay cho tin đang được ghim.</p>
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
