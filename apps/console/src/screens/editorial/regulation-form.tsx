import { Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { SetEditorialRegulationDocument } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { emptyPaper, missingOf, PaperFields, paperInput } from './paper-fields.js';

const idOf = (field: string): string => `quy-che-${field}`;
const covers = { coversIncidents: 'Có nội dung xử lý sự cố', coversViolations: 'Có nội dung tiếp nhận và xử lý thông tin vi phạm' } as const;

/** Records a version of the regulation. */
export function RegulationForm({ onClose }: { readonly onClose: () => void }) {
  const { portal } = useDesk();
  const queries = useQueryClient();
  const [paper, setPaper] = useState(() => emptyPaper(true));
  const [form, setForm] = useState({ text: '', coversIncidents: false, coversViolations: false, waivesFourEyes: false });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const recording = useMutation({
    mutationFn: async () =>
      (await request(SetEditorialRegulationDocument, { input: { portalId: portal.id, ...paperInput(paper), ...form } })).setEditorialRegulation,
    onSuccess: async ({ errors }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      await queries.invalidateQueries({ queryKey: ['editorial', portal.id] });
      onClose();
    },
  });
  const send = (): void => {
    const missing = missingOf(paper);
    if (form.text.trim() === '') missing.push({ field: 'text', message: 'Hãy dán nội dung quy chế.' });
    setFaults(missing);
    if (missing.length === 0) recording.mutate();
  };
  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part });
  };
  return (
    <FormDialog title="Ghi quy chế" button="Ghi quy chế" busy={recording.isPending} trouble={recording.error} onClose={onClose} onSend={send}>
      <ErrorSummary faults={faults} idOf={idOf} />
      <PaperFields
        form={paper}
        faults={faults}
        idOf={idOf}
        onChange={(part) => {
          setPaper({ ...paper, ...part });
        }}
      />
      <Textarea
        id={idOf('text')}
        label="Nội dung"
        required
        rows={6}
        value={form.text}
        error={faultOf(faults, 'text')}
        onChange={(event) => {
          change({ text: event.currentTarget.value });
        }}
      />
      {(['coversIncidents', 'coversViolations'] as const).map((part) => (
        <Checkbox
          key={part}
          id={idOf(part)}
          label={covers[part]}
          checked={form[part]}
          error={faultOf(faults, part)}
          onChange={(event) => {
            change({ [part]: event.currentTarget.checked });
          }}
        />
      ))}
      <Checkbox
        label="Cho phép một người vừa viết vừa duyệt"
        description="Chỉ khi quy chế ghi rõ. Mỗi lần duyệt như vậy được đếm riêng."
        checked={form.waivesFourEyes}
        onChange={(event) => {
          change({ waivesFourEyes: event.currentTarget.checked });
        }}
      />
    </FormDialog>
  );
}
