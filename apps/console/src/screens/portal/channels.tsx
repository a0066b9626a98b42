import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { civilDateText } from '#web';
import { outsideQuery, type Channel } from '../../api/outside.js';
import { request } from '../../api/request.js';
import { RemoveChannelDocument, type RemoveChannelInput } from '../../gql/graphql.js';
import { ChannelForm, channelKinds } from './channel-form.js';
import { Confirm } from './confirm.js';
import { Monitoring } from './monitoring.js';
import { useChange } from './use-change.js';

/** Channels that the portal announces as its own, and the system that measures it. */
export function Channels({ portalId }: { readonly portalId: string }) {
  const { data } = useQuery(outsideQuery(portalId));
  const [edited, setEdited] = useState<Channel | 'new' | null>(null);
  const [removed, setRemoved] = useState<Channel | null>(null);
  if (!data) return null;
  return (
    <>
      <section className="lc-card" aria-labelledby="kenh">
        <div className="lc-section-head">
          <h2 id="kenh">Kênh chính thức</h2>
          <Button
            variant="default"
            leftSection={<IconPlus aria-hidden size={20} />}
            onClick={() => {
              setEdited('new');
            }}
          >
            Thêm kênh
          </Button>
        </div>
        <p>Hiện ở trang “Kênh chính thức” kèm lời nhắc: kênh nào không có trong danh sách thì không phải của cơ quan.</p>
        {data.channels.length > 0 && (
          <ul className="lc-lines">
            {data.channels.map((channel) => (
              <Line
                key={channel.id}
                channel={channel}
                onEdit={() => {
                  setEdited(channel);
                }}
                onRemove={() => {
                  setRemoved(channel);
                }}
              />
            ))}
          </ul>
        )}
      </section>
      <Monitoring portalId={portalId} outside={data} />
      {edited && (
        <ChannelForm
          portalId={portalId}
          channel={edited === 'new' ? null : edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
      {removed && (
        <Remove
          portalId={portalId}
          channel={removed}
          onClose={() => {
            setRemoved(null);
          }}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly channel: Channel;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Line({ channel: { kind, name, address, owner, since, until }, onEdit, onRemove }: LineProps) {
  return (
    <li>
      <div>
        <strong>
          {channelKinds[kind]}: {name}
        </strong>
        <span className="lc-cell-small">{address}</span>
        <span className="lc-cell-small">
          {owner}, từ {civilDateText(since)}
          {until && ` đến hết ${civilDateText(until)}`}
        </span>
      </div>
      <Button variant="default" onClick={onEdit}>
        Sửa<span className="lc-unseen"> {name}</span>
      </Button>
      <Button variant="default" onClick={onRemove}>
        Bỏ<span className="lc-unseen"> {name}</span>
      </Button>
    </li>
  );
}

function Remove({ portalId, channel, onClose }: { readonly portalId: string; readonly channel: Channel; readonly onClose: () => void }) {
  const change = useChange(async (input: RemoveChannelInput) => (await request(RemoveChannelDocument, { input })).removeChannel, onClose);
  return (
    <Confirm title="Bỏ kênh nhập nhầm" button="Bỏ kênh" change={change} input={{ portalId, channelId: channel.id }} onClose={onClose}>
      <p>
        “{channel.name}” sẽ không còn trong danh sách. Kênh từng dùng thật thì đừng bỏ: hãy sửa và ghi ngày ngừng, để người dân biết kênh đó không còn là của cơ
        quan.
      </p>
    </Confirm>
  );
}
