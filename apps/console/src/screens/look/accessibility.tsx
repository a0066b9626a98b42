import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { request } from '../../api/request.js';
import { StateAccessibilityDocument, type AccessLevel } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { sentenceOf } from '../../ui/states.js';
import { idOf } from './list-form.js';
import type { Look } from './queries.js';
import { useKeep } from './use-keep.js';

const list = 'tuyen-bo-truy-cap';

/** What the portal says of its accessibility: level, day, known faults, how to complain. */
export function Accessibility({ portalId, look }: { readonly portalId: string; readonly look: Look }) {
  const [form, setForm] = useState(look.accessibility ?? { level: 'PARTIAL' as AccessLevel, assessedOn: '', knownFaults: '', complaints: '' });
  const [missing, setMissing] = useState(false);
  const kept = useKeep(
    portalId,
    [form],
    async ([row], stamp) => (await request(StateAccessibilityDocument, { input: { portalId, stamp, ...(row ?? form) } })).stateAccessibility,
  );
  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part });
    kept.set([{ ...form, ...part }]);
  };
  const faults = missing && form.assessedOn === '' ? [{ field: 'assessedOn', message: 'Hãy chọn ngày đánh giá.' }] : kept.faults;
  return (
    <section className="lc-card" aria-labelledby={list}>
      <h2 id={list}>Tuyên bố truy cập</h2>
      <p className="lc-muted">Hiện ở trang “Tuyên bố truy cập” của cổng: trang đáp ứng WCAG 2.2 mức AA đến đâu, còn chỗ nào chưa đạt, người đọc báo cho ai.</p>
      <form
        className="lc-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(form.assessedOn === '');
          if (form.assessedOn !== '' && !kept.busy) kept.send();
        }}
      >
        <ErrorSummary faults={faults} idOf={idOf(list)} />
        {kept.trouble !== null && (
          <Callout tone="danger" role="alert">
            {sentenceOf(kept.trouble)}
          </Callout>
        )}
        <NativeSelect
          id={idOf(list)('level')}
          label="Mức đáp ứng"
          value={form.level}
          data={[
            { value: 'FULL', label: 'Đáp ứng đầy đủ' },
            { value: 'PARTIAL', label: 'Đáp ứng phần lớn, còn chỗ chưa đạt' },
            { value: 'NONE', label: 'Chưa đáp ứng' },
          ]}
          onChange={(event) => {
            change({ level: event.currentTarget.value as AccessLevel });
          }}
        />
        <TextInput
          id={idOf(list)('assessedOn')}
          type="date"
          label="Ngày đánh giá"
          required
          value={form.assessedOn}
          error={faultOf(faults, 'assessedOn')}
          onChange={(event) => {
            change({ assessedOn: event.currentTarget.value });
          }}
        />
        <Textarea
          id={idOf(list)('knownFaults')}
          label="Những chỗ chưa đạt"
          description="Mỗi chỗ một dòng, nói rõ ở đâu và khi nào khắc phục."
          autosize
          minRows={3}
          value={form.knownFaults}
          error={faultOf(faults, 'knownFaults')}
          onChange={(event) => {
            change({ knownFaults: event.currentTarget.value });
          }}
        />
        <Textarea
          id={idOf(list)('complaints')}
          label="Góp ý, khiếu nại gửi về đâu"
          description="Để trống thì dùng thông tin liên hệ của trang."
          autosize
          minRows={2}
          value={form.complaints}
          error={faultOf(faults, 'complaints')}
          onChange={(event) => {
            change({ complaints: event.currentTarget.value });
          }}
        />
        <Button type="submit" size="lg" loading={kept.busy}>
          Lưu<span className="lc-unseen"> tuyên bố truy cập</span>
        </Button>
        <p role="status" className="lc-save-done">
          {kept.done && 'Đã lưu. Bạn đọc thấy ngay.'}
        </p>
      </form>
    </section>
  );
}
