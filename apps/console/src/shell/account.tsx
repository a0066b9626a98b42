import { Button } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useViewer } from '../api/desk.js';
import { signOut } from '../api/session.js';
import { countLocalCopies, forgetLocalCopies } from '../screens/write/local-copies.js';
import { Callout } from '../ui/callout.js';
import { Dialog } from '../ui/dialog.js';
import { sentenceOf } from '../ui/states.js';

/** Who is signed in, and the way out. */
export function Account() {
  const { person } = useViewer();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="lc-account"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        <IconUserCircle aria-hidden size={26} stroke={1.5} />
        <span className="lc-account-name">{person.displayName}</span>
        <span className="lc-unseen">, tài khoản và đăng xuất</span>
      </button>
      {open && (
        <Dialog
          title="Tài khoản"
          onClose={() => {
            setOpen(false);
          }}
        >
          <Leave />
        </Dialog>
      )}
    </>
  );
}

function Leave() {
  const { person } = useViewer();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const unsent = countLocalCopies(person.id);

  const leave = (): void => {
    setBusy(true);
    // on a machine shared by several people nothing of one of them stays behind
    signOut(() => {
      forgetLocalCopies(person.id);
    }).catch((error: unknown) => {
      setTrouble(sentenceOf(error));
      setBusy(false);
    });
  };

  return (
    <>
      <p>
        Bạn đang làm việc với tên <strong>{person.displayName}</strong>.
      </p>
      {unsent > 0 && (
        <Callout tone="waiting">
          Có {unsent} tin chưa lưu được lên hệ thống. Đăng xuất sẽ xóa phần chưa lưu trên máy này. Hãy mở lại tin và đợi chữ “Đã lưu” trước khi đăng xuất.
        </Callout>
      )}
      {trouble && (
        <Callout tone="danger" role="alert">
          {trouble}
        </Callout>
      )}
      <Button fullWidth variant="default" loading={busy} leftSection={<IconLogout aria-hidden size={20} />} onClick={leave}>
        Đăng xuất
      </Button>
    </>
  );
}
