import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf, numberText } from '#web';
import { request } from '../../api/request.js';
import { workInHandQuery } from '../../api/staff.js';
import { EndGrantDocument, type EndGrantMutation } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Failure, Loading } from '../../ui/states.js';
import { grantWords, type Member, type StaffGrant } from './words.js';
import { WorkInHand } from './work-in-hand.js';

type PassedOn = NonNullable<EndGrantMutation['endGrant']['passedOn']>;

const idOf = (field: string): string => `ket-thuc-${field}`;

interface EndGrantProps {
  readonly member: Member;
  readonly grant: StaffGrant;
  readonly onClose: () => void;
}

/** Ends a right on a day, with the reason that is kept, and passes on what its holder has in hand. */
export function EndGrant({ member, grant, onClose }: EndGrantProps) {
  const queries = useQueryClient();
  const work = useQuery(workInHandQuery(grant.portal.id, grant.id));
  const [endsOn, setEndsOn] = useState(() => dayOf(new Date()));
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [done, setDone] = useState<PassedOn | null>(null);
  const isOver = endsOn <= dayOf(new Date());
  const hasWork = work.data !== undefined && work.data.drafts + work.data.waiting + work.data.items > 0;
  // whoever goes on writing, or works here for some days yet, keeps their work, unless it is said otherwise
  const usual = !isOver || work.data?.writesOn ? '' : (work.data?.successors[0]?.id ?? '');
  const successorId = chosen ?? usual;
  const ending = useMutation({
    mutationFn: async () => {
      const input = { portalId: grant.portal.id, grantId: grant.id, endsOn, reason: reason.trim() };
      return (await request(EndGrantDocument, { input: { ...input, successorId: hasWork && successorId ? successorId : null } })).endGrant;
    },
    onSuccess: async ({ errors, passedOn }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      await queries.invalidateQueries({ queryKey: ['staff'], predicate: ({ queryKey }) => queryKey[1] !== 'work' });
      if (passedOn && hasWork) setDone(passedOn);
      else onClose();
    },
  });
  if (done) return <Ended member={member} grant={grant} passedOn={done} onClose={onClose} />;
  const send = (): void => {
    const missing: Fault[] = [];
    if (endsOn === '') missing.push({ field: 'endsOn', message: 'Hãy chọn ngày cuối cùng còn quyền.' });
    if (reason.trim() === '') missing.push({ field: 'reason', message: 'Hãy ghi lý do.' });
    setFaults(missing);
    if (missing.length === 0) ending.mutate();
  };
  return (
    <FormDialog
      title={`Kết thúc quyền của ${member.person.displayName}`}
      button="Kết thúc quyền"
      busy={ending.isPending || work.isPending}
      trouble={ending.error}
      onClose={onClose}
      onSend={send}
    >
      <p>
        {grantWords(grant)} ở {grant.portal.name}. Căn cứ: {grant.because}. Những gì người này đã làm vẫn được giữ. Ghế trong ban biên tập theo quyền này cũng
        thôi.
      </p>
      <ErrorSummary faults={faults} idOf={idOf} />
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
      {work.isPending && <Loading text="Đang xem việc còn dở…" />}
      {work.isError && <Failure error={work.error} onRetry={() => void work.refetch()} />}
      {work.data && (
        <WorkInHand
          id={idOf('successorId')}
          work={work.data}
          name={member.person.displayName}
          isOver={isOver}
          value={successorId}
          error={faultOf(faults, 'successorId')}
          onChange={setChosen}
        />
      )}
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
    </FormDialog>
  );
}

/** Says what passed on to whom, or what is left. */
function Ended({ member, grant, passedOn: { to, drafts, waiting }, onClose }: EndGrantProps & { readonly passedOn: PassedOn }) {
  const { displayName } = member.person;
  return (
    <Dialog title={`Đã kết thúc quyền của ${displayName}`} onClose={onClose}>
      <div className="lc-form">
        <Callout tone={to ? 'done' : 'waiting'} role="status">
          {to
            ? `${to.displayName} nhận ${numberText(drafts)} bài viết dở, ${numberText(waiting)} việc đang chờ và các tin, bài của ${displayName} ở ${grant.portal.name}.`
            : `${numberText(drafts)} bài viết dở và ${numberText(waiting)} việc chờ đích danh vẫn ở ${displayName}. Biên tập viên và trưởng ban mở các bài ấy ở Nội dung để làm tiếp.`}
        </Callout>
        <Button size="lg" onClick={onClose}>
          Xong
        </Button>
      </div>
    </Dialog>
  );
}
