import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { signedInChannel } from '../api/session.js';

/** Where the second window comes back to after signing in: tells the first one and closes itself if the browser lets it. */
export function SignedIn() {
  useEffect(() => {
    document.title = 'Đã đăng nhập';
    const channel = new BroadcastChannel(signedInChannel);
    channel.postMessage('signed-in');
    channel.close();
    window.close();
  }, []);
  return (
    <main className="lc-alone">
      <h1>Đã đăng nhập</h1>
      <p>Hãy đóng cửa sổ này và quay lại cửa sổ đang làm dở. Phần đang gõ sẽ được lưu tiếp.</p>
      <Button
        fullWidth
        onClick={() => {
          window.close();
        }}
      >
        Đóng cửa sổ này
      </Button>
      <p className="lc-small">
        <a href="/">Mở trang làm việc ở đây</a>
      </p>
    </main>
  );
}
