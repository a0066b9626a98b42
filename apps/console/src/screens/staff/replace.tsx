import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf } from '#web';
import { useViewer } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { ReplacePersonDocument, type ReplacePersonMutation } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { More } from '../../ui/more.js';
import { PersonPicker } from './person-picker.js';
import { Replaced, type Outcome } from './replaced.js';
import { portalsOf, type Member } from './words.js';

const idOf = (field: string): string => `thay-${field}`;

/** Three actions: Thay người, the successor, Xác nhận. In several portals at once, one after the other; what is done stays done. */
export function Replace({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const { person: viewer } = useViewer();
  const queries = useQueryClient();
  const portals = portalsOf(member);
  const [form, setForm] = useState({ successorId: '', displayName: '', email: '', reason: 'Chuyển công tác' });
  const [chosen, setChosen] = useState<readonly string[]>(portals.map(({ id }) => id));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const replacing = useMutation({
    mutationFn: async () => {
      const done: Outcome[] = [];
      let errors: ReplacePersonMutation['replacePerson']['errors'] = [];
      for (const portal of portals.filter(({ id }) => chosen.includes(id))) {
        const { successorId, displayName, email, reason } = form;
        const successor = successorId ? { successorId } : { displayName: displayName.trim(), email: email.trim() };
        const input = { portalId: portal.id, personId: member.person.id, ...successor, reason: reason.trim(), endsOn: dayOf(new Date()) };
        const payload = (await request(ReplacePersonDocument, { input })).replacePerson;
        if (payload.errors.length > 0) {
          errors = payload.errors;
          break;
        }
        done.push({ portal, payload });
      }
      return { done, errors };
    },
    onSuccess: async ({ done, errors }) => {
      setFaults(errors);
      setOutcomes(done);
      await queries.invalidateQueries({ queryKey: ['staff'] });
    },
  });
  if (outcomes.length > 0) return <Replaced name={member.person.displayName} outcomes={outcomes} onClose={onClose} />;

  const isNew = form.displayName.trim() !== '' || form.email.trim() !== '';
  const send = (): void => {
    const missing: Fault[] = [];
    if (form.successorId === '' && !isNew) missing.push({ field: 'successorId', message: 'Hãy chọn người kế nhiệm, hoặc ghi tên người mới.' });
    if (form.successorId === '' && isNew && form.displayName.trim() === '') missing.push({ field: 'displayName', message: 'Hãy viết họ và tên người mới.' });
    if (form.successorId === '' && isNew && form.email.trim() === '') missing.push({ field: 'email', message: 'Hãy viết thư điện tử của người mới.' });
    if (form.reason.trim() === '') missing.push({ field: 'reason', message: 'Hãy ghi lý do.' });
    if (chosen.length === 0) missing.push({ field: 'portals', message: 'Hãy chọn ít nhất một trang.' });
    setFaults(missing);
    if (missing.length === 0) replacing.mutate();
  };
  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part });
  };

  return (
    <FormDialog
      title={`Thay ${member.person.displayName}`}
      button="Xác nhận"
      busy={replacing.isPending}
      trouble={replacing.error}
      onClose={onClose}
      onSend={send}
    >
      <p>
        Quyền của {member.person.displayName} hết sau hôm nay. Người kế nhiệm nhận đúng các quyền ấy, bản nháp và việc đang chờ. Những gì đã viết, đã duyệt vẫn
        đứng tên người cũ.
      </p>
      <ErrorSummary faults={faults} idOf={idOf} />
      <PersonPicker
        id={idOf('successorId')}
        label="Người kế nhiệm"
        without={[member.person.id, viewer.id]}
        value={form.successorId}
        error={faultOf(faults, 'successorId')}
        onChange={(successorId) => {
          change({ successorId, displayName: '', email: '' });
        }}
      />
      <More label="Người mới, chưa có tài khoản">
        <div className="lc-form">
          <TextInput
            id={idOf('displayName')}
            label="Họ và tên"
            autoComplete="off"
            value={form.displayName}
            error={faultOf(faults, 'displayName')}
            onChange={(event) => {
              change({ displayName: event.currentTarget.value, successorId: '' });
            }}
          />
          <TextInput
            id={idOf('email')}
            type="email"
            label="Thư điện tử công vụ"
            autoComplete="off"
            value={form.email}
            error={faultOf(faults, 'email')}
            onChange={(event) => {
              change({ email: event.currentTarget.value, successorId: '' });
            }}
          />
        </div>
      </More>
      {portals.length > 1 && (
        <fieldset className="lc-choices" id={idOf('portals')} tabIndex={-1}>
          <legend>Thay ở các trang</legend>
          {portals.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.includes(id)}
              onChange={(event) => {
                setChosen(event.currentTarget.checked ? [...chosen, id] : chosen.filter((each) => each !== id));
              }}
            />
          ))}
        </fieldset>
      )}
      <Textarea
        id={idOf('reason')}
        label="Lý do"
        required
        rows={2}
        value={form.reason}
        error={faultOf(faults, 'reason')}
        onChange={(event) => {
          change({ reason: event.currentTarget.value });
        }}
      />
    </FormDialog>
  );
}
