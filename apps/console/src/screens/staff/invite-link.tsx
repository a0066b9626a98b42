import { Button, TextInput } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { dateTimeText } from '#web';
import { Callout } from '../../ui/callout.js';
import { Dialog } from '../../ui/dialog.js';
import { Letter, type FreshInvitation } from './letter.js';

interface InviteLinkProps {
  readonly invitation: FreshInvitation;
  readonly onClose: () => void;
}

/** The single-use link: shown once, never stored in the browser; a letter with it is on its way, and one can be printed. */
export function InviteLink({ invitation, onClose }: InviteLinkProps) {
  const { name, url, expiresAt } = invitation;
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const [printing, setPrinting] = useState(false);
  if (printing) return <Letter invitation={invitation} onClose={onClose} />;
  const copy = (): void => {
    navigator.clipboard.writeText(url).then(
      () => {
        setCopied('yes');
      },
      () => {
        document.querySelector<HTMLInputElement>('#lien-ket-moi')?.select();
        setCopied('failed');
      },
    );
  };
  return (
    <Dialog title={`Liên kết mời ${name}`} onClose={onClose}>
      <div className="lc-form">
        <Callout tone="waiting">
          Thư mời đang được gửi đến hộp thư của người được mời. Liên kết dưới đây chỉ hiện một lần và chỉ dùng được một lần
          {expiresAt && `, đến ${dateTimeText(expiresAt)}`}: ai mở trước thì người đó nhận quyền.
        </Callout>
        <TextInput
          id="lien-ket-moi"
          label="Liên kết"
          readOnly
          value={url}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
        <Button size="lg" autoFocus leftSection={<IconCopy aria-hidden size={20} />} onClick={copy}>
          Chép liên kết
        </Button>
        <p role="status" className="lc-small">
          {copied === 'yes' && 'Đã chép. Hãy dán vào tin nhắn cho người được mời.'}
          {copied === 'failed' && 'Trình duyệt không cho chép. Hãy bấm giữ vào ô trên rồi chọn Chép.'}
        </p>
        <Button
          variant="default"
          leftSection={<IconPrinter aria-hidden size={20} />}
          onClick={() => {
            setPrinting(true);
          }}
        >
          Giấy mời có mã QR
        </Button>
        <Button variant="default" onClick={onClose}>
          Xong
        </Button>
      </div>
    </Dialog>
  );
}
