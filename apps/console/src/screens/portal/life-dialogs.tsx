import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { portalFinder, type Option, type Settings } from '../../api/portals.js';
import { request } from '../../api/request.js';
import {
  ClosePortalDocument,
  OpenPortalDocument,
  ReopenPortalDocument,
  ResumePortalDocument,
  type ClosePortalInput,
  type PortalInput,
} from '../../gql/graphql.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { ReasonDialog } from '../item/reason-dialog.js';
import { Confirm } from './confirm.js';
import { Picker } from './picker.js';
import { useChange } from './use-change.js';

interface DialogProps {
  readonly settings: Settings;
  readonly onClose: () => void;
}

const idOf = (field: string): string => `dong-${field}`;

export function Open({ settings, onClose }: DialogProps) {
  const change = useChange(async (input: PortalInput) => (await request(OpenPortalDocument, { input })).openPortal, onClose);
  return (
    <Confirm title={`Mở ${settings.name}`} button="Mở trang" change={change} input={{ portalId: settings.id }} onClose={onClose}>
      <p>Trang mở ra là ai cũng đọc được tại {settings.hosts[0]?.host}.</p>
    </Confirm>
  );
}

export function Resume({ settings, onClose }: DialogProps) {
  const change = useChange(async (input: PortalInput) => (await request(ResumePortalDocument, { input })).resumePortal, onClose);
  const begun = settings.suspension?.hasBegun ?? false;
  return (
    <Confirm
      title={begun ? 'Cho trang hoạt động lại' : 'Hủy thông báo tạm ngừng'}
      button={begun ? 'Cho hoạt động lại' : 'Hủy thông báo'}
      change={change}
      input={{ portalId: settings.id }}
      onClose={onClose}
    >
      <p>{begun ? 'Bạn đọc xem lại được trang ngay.' : 'Thông báo trên trang được gỡ ngay; trang không tạm ngừng nữa.'}</p>
    </Confirm>
  );
}

export function Close({ settings, onClose }: DialogProps) {
  const [reason, setReason] = useState('');
  const [heirs, setHeirs] = useState<readonly Option[]>([]);
  const closing = useChange(async (input: ClosePortalInput) => (await request(ClosePortalDocument, { input })).closePortal, onClose);
  const send = (): void => {
    if (reason.trim() === '') closing.refuse([{ field: 'reason', message: 'Hãy ghi lý do: nghị quyết hoặc quyết định.' }]);
    else closing.send({ portalId: settings.id, reason: reason.trim(), heirPortalIds: heirs.map(({ id }) => id) });
  };
  return (
    <FormDialog title={`Đóng ${settings.name}`} button="Đóng trang" busy={closing.busy} trouble={closing.trouble} onClose={onClose} onSend={send}>
      <p>Bài đã đăng vẫn đọc được ở địa chỉ cũ, không đăng thêm được nữa.</p>
      <ErrorSummary faults={closing.faults} idOf={idOf} />
      <Textarea
        id={idOf('reason')}
        label="Lý do"
        description="Nghị quyết hoặc quyết định."
        required
        rows={3}
        value={reason}
        error={faultOf(closing.faults, 'reason')}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <Picker
        id={idOf('heirPortalIds')}
        label="Trang tiếp nhận (nếu có)"
        finder={portalFinder}
        chosen={heirs}
        several
        without={settings.id}
        error={faultOf(closing.faults, 'heirPortalIds')}
        onChange={setHeirs}
      />
      <p className="lc-small">Khi chỉ có một trang tiếp nhận, trang chủ cũ dẫn bạn đọc sang trang đó.</p>
    </FormDialog>
  );
}

export function Reopen({ settings, onClose }: DialogProps) {
  const change = useChange(async (reason: string) => (await request(ReopenPortalDocument, { input: { portalId: settings.id, reason } })).reopenPortal, onClose);
  return (
    <ReasonDialog
      title={`Mở lại ${settings.name}`}
      label="Lý do mở lại"
      button="Mở lại trang"
      busy={change.busy}
      faults={change.faults}
      trouble={change.trouble}
      onClose={onClose}
      onReason={change.send}
    />
  );
}
