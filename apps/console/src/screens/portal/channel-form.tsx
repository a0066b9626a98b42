import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Channel } from '../../api/outside.js';
import { request } from '../../api/request.js';
import { SetChannelDocument, type ChannelKind, type SetChannelInput } from '../../gql/graphql.js';
import { ErrorSummary, faultOf } from '../../ui/error-summary.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { useChange } from './use-change.js';

export const channelKinds: Readonly<Record<ChannelKind, string>> = {
  ZALO: 'Zalo',
  FACEBOOK: 'Facebook',
  YOUTUBE: 'YouTube',
  TIKTOK: 'TikTok',
  APP: 'Ứng dụng trên điện thoại',
  HOTLINE: 'Đường dây nóng',
  OTHER: 'Kênh khác',
};

const idOf = (field: string): string => `kenh-${field}`;

const fields = [
  ['name', 'Tên kênh', 'text', 'Hãy ghi tên kênh.'],
  ['address', 'Địa chỉ (https://…) hoặc số điện thoại', 'text', 'Hãy ghi địa chỉ của kênh.'],
  ['owner', 'Đơn vị chịu trách nhiệm', 'text', 'Hãy ghi đơn vị chịu trách nhiệm.'],
  ['since', 'Dùng từ ngày', 'date', 'Hãy chọn ngày bắt đầu.'],
  ['until', 'Ngừng sau ngày (để trống nếu đang dùng)', 'date', null],
] as const;

interface ChannelFormProps {
  readonly portalId: string;
  /** Null: a further one. */
  readonly channel: Channel | null;
  readonly onClose: () => void;
}

/** An official channel, announced or corrected. */
export function ChannelForm({ portalId, channel, onClose }: ChannelFormProps) {
  const [kind, setKind] = useState<ChannelKind>(channel?.kind ?? 'ZALO');
  const [form, setForm] = useState({
    name: channel?.name ?? '',
    address: channel?.address ?? '',
    owner: channel?.owner ?? '',
    since: channel?.since ?? '',
    until: channel?.until ?? '',
  });
  const setting = useChange(async (input: SetChannelInput) => (await request(SetChannelDocument, { input })).setChannel, onClose);
  const send = (): void => {
    const missing = fields.flatMap(([field, , , message]) => (message !== null && form[field].trim() === '' ? [{ field, message }] : []));
    if (missing.length > 0) setting.refuse(missing);
    else setting.send({ portalId, channelId: channel?.id ?? null, kind, ...form, until: form.until || null });
  };
  return (
    <FormDialog
      title={channel ? 'Sửa kênh chính thức' : 'Thêm kênh chính thức'}
      button={channel ? 'Lưu' : 'Thêm kênh'}
      busy={setting.busy}
      trouble={setting.trouble}
      onClose={onClose}
      onSend={send}
    >
      <ErrorSummary faults={setting.faults} idOf={idOf} />
      <NativeSelect
        id={idOf('kind')}
        label="Loại kênh"
        value={kind}
        data={Object.entries(channelKinds).map(([value, label]) => ({ value, label }))}
        onChange={(event) => {
          setKind(event.currentTarget.value as ChannelKind);
        }}
      />
      {fields.map(([field, label, type, message]) => (
        <TextInput
          key={field}
          id={idOf(field)}
          type={type}
          label={label}
          required={message !== null}
          autoComplete="off"
          value={form[field]}
          error={faultOf(setting.faults, field)}
          onChange={(event) => {
            setForm({ ...form, [field]: event.currentTarget.value });
          }}
        />
      ))}
    </FormDialog>
  );
}
