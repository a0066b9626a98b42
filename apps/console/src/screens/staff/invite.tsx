import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { roles } from '#web';
import { request } from '../../api/request.js';
import { InvitePersonDocument, type InvitePersonMutation } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { InviteLink } from './invite-link.js';
import { RightFields, type RightForm } from './right-fields.js';
import type { StaffGrant } from './words.js';

const idOf = (field: string): string => `moi-${field}`;

interface InviteProps {
  /** Portals to choose from; with one there is nothing to choose. */
  readonly portals: readonly StaffGrant['portal'][];
  readonly onClose: () => void;
}

/** Asks who and as what; then shows, once, the link to hand over. */
export function Invite({ portals, onClose }: InviteProps) {
  const queries = useQueryClient();
  const [form, setForm] = useState<RightForm & { displayName: string; email: string; portalId: string }>({
    displayName: '',
    email: '',
    role: 'EDITOR',
    seat: '',
    endsOn: '',
    portalId: portals.length === 1 ? (portals[0]?.id ?? '') : '',
  });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [made, setMade] = useState<InvitePersonMutation['invitePerson']>();
  const inviting = useMutation({
    mutationFn: async () => {
      const { displayName, email, role, seat, endsOn, portalId } = form;
      const input = { portalId, displayName: displayName.trim(), email: email.trim(), role, seat: seat.trim() || null, endsOn: endsOn || null };
      return (await request(InvitePersonDocument, { input })).invitePerson;
    },
    onSuccess: (payload) => {
      setFaults(payload.errors);
      if (payload.url) setMade(payload);
      void queries.invalidateQueries({ queryKey: ['staff'] });
    },
  });

  if (made?.url) {
    const portal = portals.find(({ id }) => id === form.portalId)?.name ?? '';
    const invitation = { name: form.displayName, portal, role: form.seat.trim() || roles[form.role], url: made.url, expiresAt: made.expiresAt };
    return <InviteLink invitation={invitation} onClose={onClose} />;
  }

  const send = (): void => {
    const missing: Fault[] = [];
    if (form.portalId === '') missing.push({ field: 'portalId', message: 'Hãy chọn trang.' });
    if (form.displayName.trim() === '') missing.push({ field: 'displayName', message: 'Hãy viết họ và tên.' });
    if (form.email.trim() === '') missing.push({ field: 'email', message: 'Hãy viết thư điện tử công vụ.' });
    setFaults(missing);
    if (missing.length === 0) inviting.mutate();
  };
  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part });
  };

  return (
    <FormDialog title="Mời người làm việc" button="Gửi thư mời" busy={inviting.isPending} trouble={inviting.error} onClose={onClose} onSend={send}>
      <ErrorSummary faults={faults} idOf={idOf} />
      {portals.length > 1 && (
        <NativeSelect
          id={idOf('portalId')}
          label="Trang"
          value={form.portalId}
          error={faultOf(faults, 'portalId')}
          data={[{ value: '', label: 'Chọn trang' }, ...portals.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => {
            change({ portalId: event.currentTarget.value });
          }}
        />
      )}
      <TextInput
        id={idOf('displayName')}
        label="Họ và tên"
        required
        autoComplete="off"
        autoFocus
        value={form.displayName}
        error={faultOf(faults, 'displayName')}
        onChange={(event) => {
          change({ displayName: event.currentTarget.value });
        }}
      />
      <TextInput
        id={idOf('email')}
        type="email"
        label="Thư điện tử công vụ"
        required
        autoComplete="off"
        value={form.email}
        error={faultOf(faults, 'email')}
        onChange={(event) => {
          change({ email: event.currentTarget.value });
        }}
      />
      <RightFields form={form} faults={faults} idOf={idOf} onChange={change} />
    </FormDialog>
  );
}
