import { Button, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Callout } from '../../ui/callout.js';
import { Dialog } from '../../ui/dialog.js';

/** The secret of a connection: shown once, never stored in the browser. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = (): void => {
    navigator.clipboard.writeText(secret).then(
      () => {
        setCopied('yes');
      },
      () => {
        document.querySelector<HTMLInputElement>('#khoa-bi-mat')?.select();
        setCopied('failed');
      },
    );
  };
  return (
    <Dialog title="Khóa bí mật của kết nối" onClose={onClose}>
      <div className="lc-form">
        <Callout tone="waiting">
          Khóa chỉ hiện một lần. Trao cho đơn vị quản lý hệ thống nhận bằng kênh riêng; hệ thống đó dùng khóa để kiểm tra tin báo đúng là của trang này.
        </Callout>
        <TextInput
          id="khoa-bi-mat"
          label="Khóa bí mật"
          readOnly
          value={secret}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
        <Button size="lg" autoFocus leftSection={<IconCopy aria-hidden size={20} />} onClick={copy}>
          Chép khóa
        </Button>
        <p role="status" className="lc-small">
          {copied === 'yes' && 'Đã chép.'}
          {copied === 'failed' && 'Trình duyệt không cho chép. Hãy bấm giữ vào ô trên rồi chọn Chép.'}
        </p>
      </div>
    </Dialog>
  );
}
