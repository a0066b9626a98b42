import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { roles, toLocalInput } from '#web';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { EndGrantDocument, type GrantsQuery } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { sentenceOf } from '../../ui/states.js';

const idOf = (field: string): string => `ket-thuc-${field}`;

/** Ends a right on a day, with the reason that is kept. */
export function EndGrant({ grant, onClose }: { readonly grant: GrantsQuery['grants'][number]; readonly onClose: () => void }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [endsOn, setEndsOn] = useState(() => toLocalInput(new Date()).slice(0, 10));
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const ending = useMutation({
    mutationFn: async () => (await request(EndGrantDocument, { input: { portalId: portal.id, grantId: grant.id, endsOn, reason: reason.trim() } })).endGrant,
    onSuccess: async ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      await queries.invalidateQueries({ queryKey: ['grants', portal.id] });
      onClose();
    },
  });
  const send = (): void => {
    const missing: Fault[] = [];
    if (endsOn === '') missing.push({ field: 'endsOn', message: 'Hãy chọn ngày cuối cùng còn quyền.' });
    if (reason.trim() === '') missing.push({ field: 'reason', message: 'Hãy ghi lý do.' });
    setFaults(missing);
    if (missing.length === 0) ending.mutate();
  };
  return (
    <Dialog title={`Kết thúc quyền của ${grant.person.displayName}`} onClose={onClose}>
      <form
        className="lc-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p>
          Quyền {roles[grant.role].toLowerCase()}, {grant.because}. Những gì người này đã làm vẫn được giữ.
        </p>
        <ErrorSummary faults={faults} idOf={idOf} />
        {ending.isError && (
          <Callout tone="danger" role="alert">
            {sentenceOf(ending.error)}
          </Callout>
        )}
        <TextInput
          id={idOf('endsOn')}
          type="date"
          label="Ngày cuối cùng còn quyền"
          description="Chọn hôm qua để hết quyền ngay bây giờ."
          required
          value={endsOn}
          error={faultOf(faults, 'endsOn')}
          onChange={(event) => {
            setEndsOn(event.currentTarget.value);
          }}
        />
        <Textarea
          id={idOf('reason')}
          label="Lý do"
          required
          rows={3}
          value={reason}
          error={faultOf(faults, 'reason')}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <Button type="submit" size="lg" loading={ending.isPending}>
          Kết thúc quyền
        </Button>
      </form>
    </Dialog>
  );
}
