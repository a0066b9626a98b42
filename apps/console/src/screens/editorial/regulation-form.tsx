import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { SetEditorialRegulationDocument } from '../../gql/graphql.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { PaperFields } from './paper-fields.js';
import { usePaper } from './use-paper.js';

const idOf = (field: string): string => `quy-che-${field}`;
const covers = { coversIncidents: 'Có nội dung xử lý sự cố', coversViolations: 'Có nội dung tiếp nhận và xử lý thông tin vi phạm' } as const;

/** Records a version of the regulation. */
export function RegulationForm({ onClose }: { readonly onClose: () => void }) {
  const { portal } = useDesk();
  const [form, setForm] = useState({ text: '', coversIncidents: false, coversViolations: false, waivesFourEyes: false });
  const paper = usePaper({
    isPublic: true,
    act: async (written) => (await request(SetEditorialRegulationDocument, { input: { portalId: portal.id, ...written, ...form } })).setEditorialRegulation,
    onDone: onClose,
  });
  const { faults } = paper;
  const send = (): void => {
    paper.send(form.text.trim() === '' ? [{ field: 'text', message: 'Hãy dán nội dung quy chế.' }] : []);
  };
  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part });
  };
  return (
    <FormDialog title="Ghi quy chế" button="Ghi quy chế" busy={paper.busy} trouble={paper.trouble} onClose={onClose} onSend={send}>
      <ErrorSummary faults={faults} idOf={idOf} />
      <PaperFields form={paper.form} faults={faults} idOf={idOf} onChange={paper.change} />
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
