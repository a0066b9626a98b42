import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { settingsQuery } from '../../api/portals.js';
import { Trouble } from '../../api/request.js';
import { webhooksQuery, type Webhook } from '../../api/webhooks.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { NotFound } from '../not-found.js';
import { ConnectionCard } from './connection-card.js';
import { ConnectionForm } from './connection-form.js';
import { SecretDialog } from './secret-dialog.js';

/** Other systems that are told of what the portal publishes. */
export default function Connections() {
  const { portalId = '' } = useParams();
  const settings = useQuery(settingsQuery(portalId));
  const webhooks = useQuery(webhooksQuery(portalId));
  const [edited, setEdited] = useState<Webhook | 'new' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  if (webhooks.error instanceof Trouble && ['not_found', 'forbidden'].includes(webhooks.error.kind)) return <NotFound />;

  return (
    <>
      <Link className="lc-back" to={`/trang/${portalId}`}>
        <IconChevronLeft aria-hidden size={18} />
        Trang của tôi
      </Link>
      <Page
        title="Kết nối"
        office={settings.data?.name ?? 'Trang thông tin điện tử'}
        lead="Khi trang đăng, cập nhật hoặc gỡ bài, hệ thống của đơn vị khác được báo ngay. Tin báo chỉ nêu bài nào, không kèm nội dung."
        aside={
          <Button
            size="lg"
            leftSection={<IconPlus aria-hidden size={22} />}
            onClick={() => {
              setEdited('new');
            }}
          >
            Thêm kết nối
          </Button>
        }
      >
        {webhooks.isPending && <Loading />}
        {webhooks.isError && !webhooks.data && <Failure error={webhooks.error} onRetry={() => void webhooks.refetch()} />}
        {webhooks.data?.length === 0 && <Empty title="Chưa có hệ thống nào được báo." />}
        {webhooks.data?.map((webhook) => (
          <ConnectionCard
            key={webhook.id}
            webhook={webhook}
            onEdit={() => {
              setEdited(webhook);
            }}
            onSecret={setSecret}
          />
        ))}
        <p className="lc-small">Cách nhận và kiểm tra chữ ký: xem hướng dẫn cho hệ thống khác. Chữ ký theo chuẩn Standard Webhooks.</p>
      </Page>
      {edited && (
        <ConnectionForm
          webhook={edited === 'new' ? null : edited}
          onClose={(made) => {
            setEdited(null);
            if (made) setSecret(made);
          }}
        />
      )}
      {secret !== null && (
        <SecretDialog
          secret={secret}
          onClose={() => {
            setSecret(null);
          }}
        />
      )}
    </>
  );
}
