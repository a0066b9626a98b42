import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { numberText } from '#web';
import type { LatePortal } from '../../api/directives.js';
import { Callout } from '../../ui/callout.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { More } from '../../ui/more.js';
import { sentenceOf } from '../../ui/states.js';
import type { Urging } from './use-urge.js';

interface UrgeFormProps {
  readonly portals: readonly LatePortal[];
  readonly urgedAlready: number;
  readonly usualDeadline: string;
  readonly urging: Urging;
}

const idOf = (field: string): string => `o-don-doc-${field}`;

/** Everything is filled in: one button sends it. What is shown is what is sent. */
export function UrgeForm({ portals, urgedAlready, usualDeadline, urging }: UrgeFormProps) {
  const [deadline, setDeadline] = useState(usualDeadline);
  const [note, setNote] = useState('');
  const [letterNumber, setLetterNumber] = useState('');
  const { busy, faults, trouble, send } = urging;
  return (
    <form
      className="lc-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) send({ portalIds: portals.map(({ portalId }) => portalId), deadline, note, letterNumber });
      }}
    >
      {trouble !== null && (
        <Callout tone="danger" role="alert">
          {sentenceOf(trouble)}
        </Callout>
      )}
      <ErrorSummary faults={faults} idOf={idOf} />
      <ul className="lc-urged" tabIndex={0} aria-label="Trang được đôn đốc và lý do">
        {portals.map(({ portalId, name, reasons }) => (
          <li key={portalId}>
            <strong>{name}</strong>
            {reasons.map(({ measure, words }) => (
              <span key={measure}>{words}</span>
            ))}
          </li>
        ))}
      </ul>
      {urgedAlready > 0 && <p className="lc-small">{numberText(urgedAlready)} trang chậm khác đang được đôn đốc, không gửi lại.</p>}
      <TextInput
        id={idOf('deadline')}
        type="date"
        label="Hạn cập nhật"
        required
        value={deadline}
        error={faultOf(faults, 'deadline')}
        onChange={(event) => {
          setDeadline(event.currentTarget.value);
        }}
      />
      <Button type="submit" size="lg" loading={busy}>
        Gửi đôn đốc tới {numberText(portals.length)} trang
      </Button>
      <p className="lc-small">
        Trưởng ban biên tập và quản trị trang nhận trên hệ thống và qua thư điện tử. Hệ thống nhắc trước hạn 3 ngày, đúng hạn, sau hạn 1 và 3 ngày; tự dừng khi
        trang đã cập nhật.
      </p>
      <More label="Thêm lời nhắn, số công văn">
        <Textarea
          id={idOf('note')}
          label="Lời nhắn"
          rows={3}
          value={note}
          error={faultOf(faults, 'note')}
          onChange={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
        <TextInput
          id={idOf('letterNumber')}
          label="Số, ký hiệu công văn"
          description="Để trống nếu văn thư ghi sau."
          autoComplete="off"
          value={letterNumber}
          error={faultOf(faults, 'letterNumber')}
          onChange={(event) => {
            setLetterNumber(event.currentTarget.value);
          }}
        />
      </More>
    </form>
  );
}
