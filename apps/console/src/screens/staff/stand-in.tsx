import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf } from '#web';
import { useViewer } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { GiveStandInDocument } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { PersonPicker } from './person-picker.js';
import { grantWords, spanWords, type Member, type StaffGrant } from './words.js';

const idOf = (field: string): string => `lam-thay-${field}`;

interface StandInProps {
  readonly member: Member;
  readonly grant: StaffGrant;
  readonly onClose: () => void;
}

/** Somebody who has the right for some days while its holder is away. */
export function StandIn({ member, grant, onClose }: StandInProps) {
  const { person: viewer } = useViewer();
  const queries = useQueryClient();
  const today = dayOf(new Date());
  const [form, setForm] = useState({ personId: '', startsOn: grant.startsOn > today ? grant.startsOn : today, endsOn: '', because: '' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const giving = useMutation({
    mutationFn: async () => {
      const { personId, startsOn, endsOn, because } = form;
      const input = { portalId: grant.portal.id, grantId: grant.id, personId, startsOn, endsOn, because: because.trim() };
      return (await request(GiveStandInDocument, { input })).giveStandIn;
    },
    onSuccess: async ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      await queries.invalidateQueries({ queryKey: ['staff'] });
      onClose();
    },
  });
  const send = (): void => {
    const missing: Fault[] = [];
    if (form.personId === '') missing.push({ field: 'personId', message: 'Hãy chọn người làm thay.' });
    if (form.endsOn === '') missing.push({ field: 'endsOn', message: 'Hãy chọn ngày cuối cùng làm thay.' });
    if (form.because.trim() === '') missing.push({ field: 'because', message: 'Hãy ghi lý do.' });
    setFaults(missing);
    if (missing.length === 0) giving.mutate();
  };
  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part });
  };
  return (
    <FormDialog
      title={`Người làm thay ${member.person.displayName}`}
      button="Giao làm thay"
      busy={giving.isPending}
      trouble={giving.error}
      onClose={onClose}
      onSend={send}
    >
      <p>
        {grantWords(grant)}, {spanWords(grant)}. Quyền làm thay hết cùng lúc với quyền này.
      </p>
      <ErrorSummary faults={faults} idOf={idOf} />
      <PersonPicker
        id={idOf('personId')}
        label="Người làm thay"
        without={[member.person.id, viewer.id]}
        value={form.personId}
        error={faultOf(faults, 'personId')}
        onChange={(personId) => {
          change({ personId });
        }}
      />
      <TextInput
        id={idOf('startsOn')}
        type="date"
        label="Từ ngày"
        required
        value={form.startsOn}
        error={faultOf(faults, 'startsOn')}
        onChange={(event) => {
          change({ startsOn: event.currentTarget.value });
        }}
      />
      <TextInput
        id={idOf('endsOn')}
        type="date"
        label="Đến hết ngày"
        required
        value={form.endsOn}
        error={faultOf(faults, 'endsOn')}
        onChange={(event) => {
          change({ endsOn: event.currentTarget.value });
        }}
      />
      <Textarea
        id={idOf('because')}
        label="Lý do"
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
