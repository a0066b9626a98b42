import { Button } from '@mantine/core';
import { IconExternalLink, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Settings } from '../../api/portals.js';
import { publicAddress } from '../../api/public-address.js';
import { request } from '../../api/request.js';
import { MakePortalHostPrimaryDocument, RemovePortalHostDocument, type PortalHostInput } from '../../gql/graphql.js';
import { Tag } from '../../ui/state-tag.js';
import { AddHost } from './add-host.js';
import { Confirm } from './confirm.js';
import { useChange } from './use-change.js';

interface HostsProps {
  readonly settings: Settings;
  readonly governs: boolean;
}

/** Names under which the portal is reached; the canonical one first, the others lead to it. */
export function Hosts({ settings, governs }: HostsProps) {
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<{ readonly host: string; readonly act: 'remove' | 'canonical' } | null>(null);
  const close = (): void => {
    setAsked(null);
  };
  const { id: portalId, hosts } = settings;
  return (
    <section className="lc-card" aria-labelledby="ten-mien">
      <div className="lc-section-head">
        <h2 id="ten-mien">Tên miền</h2>
        {governs && (
          <Button
            variant="default"
            leftSection={<IconPlus aria-hidden size={20} />}
            onClick={() => {
              setAdding(true);
            }}
          >
            Thêm tên miền
          </Button>
        )}
      </div>
      <ul className="lc-lines">
        {hosts.map(({ host, isPrimary, because }) => (
          <li key={host}>
            <div>
              <a className="lc-with-icon lc-strong" href={publicAddress(host)} target="_blank" rel="noopener">
                {host}
                <IconExternalLink aria-hidden size={16} />
                <span className="lc-unseen"> (mở trang trong cửa sổ mới)</span>
              </a>
              {because && <span className="lc-cell-small">Khác quy tắc theo: {because}</span>}
            </div>
            {isPrimary ? (
              <Tag tone="done" text="Tên miền chính" />
            ) : (
              governs && (
                <div className="lc-line-acts">
                  <Button
                    variant="default"
                    onClick={() => {
                      setAsked({ host, act: 'canonical' });
                    }}
                  >
                    Đặt làm chính<span className="lc-unseen"> {host}</span>
                  </Button>
                  <Button
                    variant="default"
                    onClick={() => {
                      setAsked({ host, act: 'remove' });
                    }}
                  >
                    Bỏ<span className="lc-unseen"> {host}</span>
                  </Button>
                </div>
              )
            )}
          </li>
        ))}
      </ul>
      {adding && (
        <AddHost
          settings={settings}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {asked?.act === 'remove' && <Remove input={{ portalId, hostName: asked.host }} onClose={close} />}
      {asked?.act === 'canonical' && <MakeCanonical input={{ portalId, hostName: asked.host }} onClose={close} />}
    </section>
  );
}

interface AskedProps {
  readonly input: PortalHostInput;
  readonly onClose: () => void;
}

function Remove({ input, onClose }: AskedProps) {
  const change = useChange(async (given: PortalHostInput) => (await request(RemovePortalHostDocument, { input: given })).removePortalHost, onClose);
  return (
    <Confirm title="Bỏ tên miền" button="Bỏ tên miền" change={change} input={input} onClose={onClose}>
      <p>
        <strong>{input.hostName}</strong> sẽ không còn dẫn đến trang này; liên kết cũ qua tên miền đó không mở được nữa.
      </p>
    </Confirm>
  );
}

function MakeCanonical({ input, onClose }: AskedProps) {
  const change = useChange(async (given: PortalHostInput) => (await request(MakePortalHostPrimaryDocument, { input: given })).makePortalHostPrimary, onClose);
  return (
    <Confirm title="Đặt làm tên miền chính" button="Đặt làm chính" change={change} input={input} onClose={onClose}>
      <p>
        Địa chỉ của mọi bài sẽ mang tên miền <strong>{input.hostName}</strong>; các tên miền khác dẫn về đây.
      </p>
    </Confirm>
  );
}
