import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { request } from '../../api/request.js';
import { webhooksQuery, type Webhook } from '../../api/webhooks.js';
import { AddWebhookDocument, ChangeWebhookDocument, type WebhookEvent } from '../../gql/graphql.js';
import { ErrorSummary, faultOf, type Fault } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { allEvents, eventWords } from './words.js';

const idOf = (field: string): string => `ket-noi-${field}`;

interface ConnectionFormProps {
  readonly webhook: Webhook | null;
  /** @param secret of a new connection, to be shown this once */
  readonly onClose: (secret?: string | null) => void;
}

/** A new connection, or other terms for one that is there. */
export function ConnectionForm({ webhook, onClose }: ConnectionFormProps) {
  const { portalId = '' } = useParams();
  const queries = useQueryClient();
  const [label, setLabel] = useState(webhook?.label ?? '');
  const [url, setUrl] = useState(webhook?.url ?? 'https://');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhook?.events ?? allEvents);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const saving = useMutation({
    mutationFn: async () => {
      const terms = { portalId, label, url, events: [...events] };
      return webhook
        ? { ...(await request(ChangeWebhookDocument, { input: { ...terms, webhookId: webhook.id } })).changeWebhook, secret: null }
        : (await request(AddWebhookDocument, { input: terms })).addWebhook;
    },
    onSuccess: async ({ errors, secret }) => {
      setFaults(errors);
      if (errors.length > 0) return;
      await queries.invalidateQueries({ queryKey: webhooksQuery(portalId).queryKey });
      onClose(secret);
    },
  });

  return (
    <FormDialog
      title={webhook ? `Sửa kết nối ${webhook.label}` : 'Thêm kết nối'}
      button={webhook ? 'Lưu' : 'Thêm kết nối'}
      busy={saving.isPending}
      trouble={saving.error}
      onClose={() => {
        onClose();
      }}
      onSend={() => {
        saving.mutate();
      }}
    >
      <ErrorSummary faults={faults} idOf={idOf} />
      <TextInput
        id={idOf('label')}
        label="Hệ thống nhận"
        description="Tên để nhận ra trong danh sách, ví dụ: Cổng dữ liệu của tỉnh."
        required
        autoComplete="off"
        value={label}
        error={faultOf(faults, 'label')}
        onChange={(event) => {
          setLabel(event.currentTarget.value);
        }}
      />
      <TextInput
        id={idOf('url')}
        type="url"
        label="Địa chỉ nhận tin báo"
        description="Do đơn vị quản lý hệ thống đó cung cấp, bắt đầu bằng https://."
        required
        autoComplete="off"
        value={url}
        error={faultOf(faults, 'url')}
        onChange={(event) => {
          setUrl(event.currentTarget.value);
        }}
      />
      <fieldset id={idOf('events')} tabIndex={-1} className="lc-choices">
        <legend>Báo khi</legend>
        {allEvents.map((event) => (
          <label key={event} className="lc-check">
            <input
              type="checkbox"
              checked={events.includes(event)}
              onChange={() => {
                setEvents(allEvents.filter((one) => events.includes(one) !== (one === event)));
              }}
            />
            {eventWords[event]}
          </label>
        ))}
        {faultOf(faults, 'events') && <p className="lc-field-error">{faultOf(faults, 'events')}</p>}
      </fieldset>
    </FormDialog>
  );
}
