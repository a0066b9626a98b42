import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { dateTimeText } from '#web';
import { Dialog } from '../../ui/dialog.js';
import { Qr } from './qr.js';

/** An invitation just made or made anew: its link is known now and never again. */
export interface FreshInvitation {
  readonly name: string;
  readonly portal: string;
  /** In words; left out where it was not asked for. */
  readonly role?: string;
  readonly url: string;
  readonly expiresAt: string | null | undefined;
}

/** The invitation on paper, for whoever reads no mail: printed as it stands, with a code for the telephone. */
export function Letter({ invitation, onClose }: { readonly invitation: FreshInvitation; readonly onClose: () => void }) {
  const { name, portal, role, url, expiresAt } = invitation;
  return (
    <Dialog title="Giấy mời" onClose={onClose}>
      <div className="lc-letter">
        <p className="lc-strong">{portal}</p>
        <h3>Thư mời làm việc</h3>
        <p>
          Kính gửi <strong>{name}</strong>,
        </p>
        <p>
          {portal} mời ông/bà tham gia{role && ` với vai trò ${role}`}. Hãy quét mã hoặc mở đường dẫn dưới đây, rồi đăng nhập bằng tài khoản của chính ông/bà.
        </p>
        <Qr text={url} />
        <p className="lc-letter-link">{url}</p>
        <p>
          Dùng được một lần{expiresAt && `, đến ${dateTimeText(expiresAt)}`}. Xin không chuyển giấy này cho người khác: ai mở trước thì quyền thuộc về người đó.
        </p>
      </div>
      <div className="lc-form lc-no-print">
        <Button
          size="lg"
          leftSection={<IconPrinter aria-hidden size={20} />}
          onClick={() => {
            window.print();
          }}
        >
          In giấy mời
        </Button>
        <Button variant="default" onClick={onClose}>
          Xong
        </Button>
      </div>
    </Dialog>
  );
}
