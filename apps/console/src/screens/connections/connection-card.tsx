import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { dateTimeText } from '#web';
import { request } from '../../api/request.js';
import { deliveriesQuery, webhooksQuery, type Webhook } from '../../api/webhooks.js';
import { ChangeWebhookDocument, RemoveWebhookDocument, RotateWebhookSecretDocument, TryWebhookDocument } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';
import { Callout } from '../../ui/callout.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { More } from '../../ui/more.js';
import { Tag } from '../../ui/state-tag.js';
import { sentenceOf } from '../../ui/states.js';
import { DeliveryLog } from './delivery-log.js';
import { eventWords, stateWords } from './words.js';

interface ConnectionCardProps {
  readonly webhook: Webhook;
  readonly onEdit: () => void;
  readonly onSecret: (secret: string | null) => void;
}

type Asked = 'remove' | 'rotate';

/** One connection: how it is, what can be done, and its log. */
export function ConnectionCard({ webhook, onEdit, onSecret }: ConnectionCardProps) {
  const { portalId = '' } = useParams();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const input = { portalId, webhookId: webhook.id };
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: webhooksQuery(portalId).queryKey });
  const switching = useMutation({ mutationFn: (isOn: boolean) => request(ChangeWebhookDocument, { input: { ...input, isOn } }), onSuccess: refresh });
  const trying = useMutation({
    mutationFn: () => request(TryWebhookDocument, { input }),
    onSuccess: async () => {
      announce('Đã gửi thử. Kết quả hiện trong nhật ký.');
      await queries.invalidateQueries({ queryKey: deliveriesQuery(portalId, webhook.id).queryKey });
    },
  });
  const trouble = switching.error ?? trying.error;
  const isOn = webhook.state === 'ON';

  return (
    <section className="lc-card lc-connection" aria-labelledby={`ket-noi-${webhook.id}`}>
      <h2 id={`ket-noi-${webhook.id}`}>{webhook.label}</h2>
      <p className="lc-meta">
        <Tag {...stateWords[webhook.state]} />
        <span className="lc-address">{webhook.url}</span>
      </p>
      <p>Báo khi: {webhook.events.map((event) => eventWords[event].toLowerCase()).join(', ')}.</p>
      {webhook.state === 'BROKEN' && (
        <Callout tone="danger">Hệ thống này không nhận tin báo trong nhiều ngày nên đã tự tắt. Hãy báo đơn vị quản lý kiểm tra, rồi bật lại.</Callout>
      )}
      {isOn && webhook.failingSince && (
        <Callout tone="waiting">Chưa gửi được từ {dateTimeText(webhook.failingSince)}. Tin báo được gửi lại tự động trong ba ngày.</Callout>
      )}
      {webhook.formerSecretUntil && new Date(webhook.formerSecretUntil) > new Date() && (
        <p className="lc-small">Khóa cũ còn dùng được đến {dateTimeText(webhook.formerSecretUntil)}.</p>
      )}
      {trouble && (
        <Callout tone="danger" role="alert">
          {sentenceOf(trouble)}
        </Callout>
      )}
      <div className="lc-cell-buttons">
        {isOn ? (
          <Button
            variant="default"
            loading={trying.isPending}
            onClick={() => {
              trying.mutate();
            }}
          >
            Gửi thử<span className="lc-unseen"> tới {webhook.label}</span>
          </Button>
        ) : (
          <Button
            loading={switching.isPending}
            onClick={() => {
              switching.mutate(true);
            }}
          >
            Bật lại<span className="lc-unseen"> {webhook.label}</span>
          </Button>
        )}
        <Button variant="default" onClick={onEdit}>
          Sửa<span className="lc-unseen"> {webhook.label}</span>
        </Button>
      </div>
      <More label="Nhật ký gửi">
        <DeliveryLog webhook={webhook} />
      </More>
      <More label="Việc khác">
        <div className="lc-cell-buttons">
          {isOn && (
            <Button
              variant="default"
              loading={switching.isPending}
              onClick={() => {
                switching.mutate(false);
              }}
            >
              Tắt
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => {
              setAsked('rotate');
            }}
          >
            Đổi khóa bí mật
          </Button>
          <Button
            variant="default"
            onClick={() => {
              setAsked('remove');
            }}
          >
            Bỏ kết nối
          </Button>
        </div>
      </More>
      {asked && (
        <Ask
          asked={asked}
          webhook={webhook}
          onDone={(secret) => {
            setAsked(null);
            onSecret(secret);
            void refresh();
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

interface AskProps {
  readonly asked: Asked;
  readonly webhook: Webhook;
  readonly onDone: (secret: string | null) => void;
  readonly onClose: () => void;
}

/** Asks once more before what the receiver notices at once. */
function Ask({ asked, webhook, onDone, onClose }: AskProps) {
  const { portalId = '' } = useParams();
  const input = { portalId, webhookId: webhook.id };
  const doing = useMutation({
    mutationFn: async () => {
      if (asked === 'rotate') return (await request(RotateWebhookSecretDocument, { input })).rotateWebhookSecret.secret;
      await request(RemoveWebhookDocument, { input });
      return null;
    },
    onSuccess: onDone,
  });
  const words =
    asked === 'rotate'
      ? { title: 'Đổi khóa bí mật', text: 'Khóa cũ còn dùng được thêm một ngày, để hệ thống nhận kịp thay.' }
      : { title: 'Bỏ kết nối', text: 'Hệ thống này không được báo nữa, kể cả các tin đang chờ gửi lại.' };
  return (
    <FormDialog
      title={`${words.title}: ${webhook.label}`}
      button={words.title}
      busy={doing.isPending}
      trouble={doing.error}
      onClose={onClose}
      onSend={() => {
        doing.mutate();
      }}
    >
      <p>{words.text}</p>
    </FormDialog>
  );
}
