import { useState } from 'react';
import type { Settings } from '../../api/portals.js';
import { request } from '../../api/request.js';
import { AnnouncePortalSuspensionDocument } from '../../gql/graphql.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { StopFields } from './stop-fields.js';
import { emptyStop, readStop, type StopInput } from './stop.js';
import { useChange } from './use-change.js';

const idOf = (field: string): string => `tam-ngung-${field}`;

/** Tells readers of a stop ahead; it begins by itself at its hour. */
export function AnnounceStop({ settings, onClose }: { readonly settings: Settings; readonly onClose: () => void }) {
  const [form, setForm] = useState(emptyStop);
  const announcing = useChange(
    async (stop: StopInput) => (await request(AnnouncePortalSuspensionDocument, { input: { portalId: settings.id, ...stop } })).announcePortalSuspension,
    onClose,
  );
  const send = (): void => {
    const read = readStop(form, settings.stopsFrom);
    if ('faults' in read) announcing.refuse(read.faults);
    else announcing.send(read.stop);
  };
  return (
    <FormDialog title="Thông báo tạm ngừng" button="Thông báo" busy={announcing.busy} trouble={announcing.trouble} onClose={onClose} onSend={send}>
      <p>Bạn đọc thấy thông báo ngay. Đến giờ, trang tự tạm ngừng.</p>
      <ErrorSummary faults={announcing.faults} idOf={idOf} />
      <StopFields stop={form} stopsFrom={settings.stopsFrom} faults={announcing.faults} idOf={idOf} onChange={setForm} />
    </FormDialog>
  );
}
