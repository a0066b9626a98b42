import { NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.js';
import { GiveGrantDocument } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { RightFields, type RightForm } from './right-fields.js';
import type { Member, StaffGrant } from './words.js';

const idOf = (field: string): string => `giao-${field}`;

interface GiveGrantProps {
  readonly member: Member;
  readonly portals: readonly StaffGrant['portal'][];
  readonly onClose: () => void;
}

/** Another right for somebody known: in their portal, or in one more. No second account. */
export function GiveGrant({ member, portals, onClose }: GiveGrantProps) {
  const queries = useQueryClient();
  const first = member.grants[0]?.portal.id ?? portals[0]?.id ?? '';
  const [form, setForm] = useState<RightForm & { because: string; portalId: string }>({ role: 'EDITOR', seat: '', endsOn: '', because: '', portalId: first });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const giving = useMutation({
    mutationFn: async () => {
      const { role, seat, endsOn, because, portalId } = form;
      const input = { portalId, personId: member.person.id, role, seat: seat.trim() || null, endsOn: endsOn || null, because: because.trim() };
      return (await request(GiveGrantDocument, { input })).giveGrant;
    },
    onSuccess: async ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      await queries.invalidateQueries({ queryKey: ['staff'] });
      onClose();
    },
  });
  const send = (): void => {
    const missing: Fault[] = form.because.trim() === '' ? [{ field: 'because', message: 'Hãy ghi căn cứ, ví dụ số quyết định.' }] : [];
    setFaults(missing);
    if (missing.length === 0) giving.mutate();
  };
  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part });
  };
  return (
    <FormDialog
      title={`Giao thêm quyền cho ${member.person.displayName}`}
      button="Giao quyền"
      busy={giving.isPending}
      trouble={giving.error}
      onClose={onClose}
      onSend={send}
    >
      <ErrorSummary faults={faults} idOf={idOf} />
      {portals.length > 1 && (
        <NativeSelect
          id={idOf('portalId')}
          label="Trang"
          value={form.portalId}
          data={portals.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => {
            change({ portalId: event.currentTarget.value });
          }}
        />
      )}
      <RightFields form={form} faults={faults} idOf={idOf} onChange={change} />
      <Textarea
        id={idOf('because')}
        label="Căn cứ"
        required
        rows={2}
        value={form.because}
        error={faultOf(faults, 'because')}
        onChange={(event) => {
          change({ because: event.currentTarget.value });
        }}
      />
    </FormDialog>
  );
}
