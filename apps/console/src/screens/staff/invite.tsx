import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { roles, type RoleName } from '#web';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { InvitePersonDocument, type InvitePersonMutation } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { InviteLink } from './invite-link.js';
import { rolesOfPortal } from './roles-of-portal.js';

const idOf = (field: string): string => `moi-${field}`;

/** Asks who and as what; then shows, once, the link to hand over. */
export function Invite({ onClose }: { readonly onClose: () => void }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [form, setForm] = useState({ displayName: '', email: '', role: 'EDITOR' as RoleName, endsOn: '' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [made, setMade] = useState<InvitePersonMutation['invitePerson']>();
  const inviting = useMutation({
    mutationFn: async () => {
      const { displayName, email, role, endsOn } = form;
      return (
        await request(InvitePersonDocument, {
          input: { portalId: portal.id, displayName: displayName.trim(), email: email.trim(), role, endsOn: endsOn || null },
        })
      ).invitePerson;
    },
    onSuccess: (payload) => {
      setFaults(payload.errors);
      if (payload.url) setMade(payload);
      void queries.invalidateQueries({ queryKey: ['grants', portal.id] });
    },
  });

  if (made?.url) return <InviteLink name={form.displayName} url={made.url} expiresAt={made.expiresAt} onClose={onClose} />;

  const send = (): void => {
    const missing: Fault[] = [];
    if (form.displayName.trim() === '') missing.push({ field: 'displayName', message: 'Hãy viết họ và tên.' });
    if (form.email.trim() === '') missing.push({ field: 'email', message: 'Hãy viết thư điện tử công vụ.' });
    setFaults(missing);
    if (missing.length === 0) inviting.mutate();
  };
  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part });
  };

  return (
    <FormDialog title="Mời người làm việc" button="Tạo liên kết mời" busy={inviting.isPending} trouble={inviting.error} onClose={onClose} onSend={send}>
      <ErrorSummary faults={faults} idOf={idOf} />
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
      <NativeSelect
        id={idOf('role')}
        label="Vai trò"
        value={form.role}
        error={faultOf(faults, 'role')}
        data={rolesOfPortal.map((role) => ({ value: role, label: roles[role] }))}
        onChange={(event) => {
          change({ role: event.currentTarget.value as RoleName });
        }}
      />
      <TextInput
        id={idOf('endsOn')}
        type="date"
        label="Đến hết ngày"
        description="Để trống nếu chưa có hạn."
        value={form.endsOn}
        error={faultOf(faults, 'endsOn')}
        onChange={(event) => {
          change({ endsOn: event.currentTarget.value });
        }}
      />
    </FormDialog>
  );
}
