import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Outside } from '../../api/outside.js';
import { request } from '../../api/request.js';
import { SetMonitoringDocument, type SetMonitoringInput } from '../../gql/graphql.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useChange } from './use-change.js';

const idOf = (field: string): string => `giam-sat-${field}`;

/** The code of the ministry's measuring system: it stands in every page of the portal. */
export function Monitoring({ portalId, outside }: { readonly portalId: string; readonly outside: Outside }) {
  const [open, setOpen] = useState(false);
  const { monitoring, monitoringHosts } = outside;
  if (!monitoring && monitoringHosts.length === 0) return null;
  return (
    <section className="lc-card" aria-labelledby="giam-sat">
      <div className="lc-section-head">
        <h2 id="giam-sat">Mã giám sát của Bộ</h2>
        <Button
          variant="default"
          onClick={() => {
            setOpen(true);
          }}
        >
          {monitoring ? 'Đổi mã' : 'Gắn mã'}
        </Button>
      </div>
      <p>
        {monitoring ? (
          <>
            Mã <strong>{monitoring.site}</strong> của {monitoring.host} có trên mọi trang.
          </>
        ) : (
          'Chưa gắn mã giám sát.'
        )}
      </p>
      {open && (
        <Form
          portalId={portalId}
          outside={outside}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

function Form({ portalId, outside, onClose }: { readonly portalId: string; readonly outside: Outside; readonly onClose: () => void }) {
  const [form, setForm] = useState({ host: outside.monitoring?.host ?? outside.monitoringHosts[0] ?? '', site: outside.monitoring?.site ?? '' });
  const setting = useChange(async (input: SetMonitoringInput) => (await request(SetMonitoringDocument, { input })).setMonitoring, onClose);
  return (
    <FormDialog
      title="Mã giám sát của Bộ"
      button="Lưu"
      busy={setting.busy}
      trouble={setting.trouble}
      onClose={onClose}
      onSend={() => {
        setting.send({ portalId, host: form.site.trim() === '' ? '' : form.host, site: form.site });
      }}
    >
      <ErrorSummary faults={setting.faults} idOf={idOf} />
      <NativeSelect
        id={idOf('host')}
        label="Hệ thống giám sát"
        value={form.host}
        data={[...outside.monitoringHosts]}
        error={faultOf(setting.faults, 'host')}
        onChange={(event) => {
          setForm({ ...form, host: event.currentTarget.value });
        }}
      />
      <TextInput
        id={idOf('site')}
        label="Mã được cấp (để trống để gỡ mã)"
        autoComplete="off"
        value={form.site}
        error={faultOf(setting.faults, 'site')}
        onChange={(event) => {
          setForm({ ...form, site: event.currentTarget.value });
        }}
      />
    </FormDialog>
  );
}
