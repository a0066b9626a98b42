import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconClockExclamation, IconLogin2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { timeText } from '#web';
import { request } from '../api/request.js';
import { recheckSession, sessionQuery, signedInChannel, signInAddress } from '../api/session.js';
import { ViewerDocument } from '../gql/graphql.js';
import { Dialog } from '../ui/dialog.js';

/** How long before its end the session is warned about: enough to finish a sentence and press a button (WCAG 2.2.1). */
const warning = 5 * 60_000;

/** Warns before the session ends; once it has ended, keeps the screen as it is and asks to sign in beside it. */
export function SessionWatch() {
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [now, setNow] = useState(() => Date.now());
  const [stuck, setStuck] = useState(false);
  const end = session ? Date.parse(session.expiresAt) : Infinity;
  const phase = now >= end ? 'ended' : now >= end - warning ? 'ending' : 'lasting';

  useEffect(() => {
    // never longer than a timer can hold, never a busy loop
    const next = Math.min(Math.max(phase === 'lasting' ? end - warning - now : end - now, 1_000), 60_000);
    const timer = setTimeout(() => {
      setNow(Date.now());
    }, next);
    return () => {
      clearTimeout(timer);
    };
  }, [end, now, phase]);

  useEffect(() => {
    if (phase === 'lasting') {
      setStuck(false);
      return;
    }
    const recheck = (): void => {
      if (document.visibilityState !== 'visible') return;
      recheckSession(client).then(
        () => {
          setNow(Date.now());
        },
        // no network: asked again when it is back or the page is looked at
        () => undefined,
      );
    };
    const channel = new BroadcastChannel(signedInChannel);
    channel.addEventListener('message', recheck);
    document.addEventListener('visibilitychange', recheck);
    window.addEventListener('focus', recheck);
    // the server may have lengthened it by itself while the person worked
    recheck();
    const timer = setInterval(recheck, 20_000);
    return () => {
      channel.close();
      document.removeEventListener('visibilitychange', recheck);
      window.removeEventListener('focus', recheck);
      clearInterval(timer);
    };
  }, [client, phase]);

  if (phase === 'lasting') return null;
  if (phase === 'ended') return <Ended />;
  return (
    <div className="lc-ending lc-tone-waiting" role="status">
      <IconClockExclamation aria-hidden size={22} />
      <span>Phiên làm việc sẽ hết lúc {timeText(new Date(end))}. Những gì đã gõ không mất.</span>
      {stuck ? (
        <SignInBeside label="Đăng nhập lại" />
      ) : (
        <Button
          onClick={() => {
            // any work lengthens the session, up to the longest a session may last
            request(ViewerDocument, {})
              .then(() => recheckSession(client))
              .then(
                () => {
                  setNow(Date.now());
                  setStuck(true);
                },
                () => {
                  setStuck(true);
                },
              );
          }}
        >
          Làm việc tiếp
        </Button>
      )}
    </div>
  );
}

function Ended() {
  const { pathname, search } = useLocation();
  return (
    <Dialog title="Phiên làm việc đã hết">
      <p>Những gì bạn đã gõ vẫn còn nguyên trên máy này. Hãy đăng nhập lại; chúng tôi sẽ lưu tiếp ngay sau đó.</p>
      <SignInBeside label="Đăng nhập lại" big />
      <p className="lc-small">
        Nếu cửa sổ mới không mở được, hãy <a href={signInAddress(pathname + search)}>đăng nhập ngay ở đây</a>. Phần đang gõ sẽ hiện lại.
      </p>
    </Dialog>
  );
}

/** A link, not a script: no browser blocks it as a pop-up. */
function SignInBeside({ label, big = false }: { readonly label: string; readonly big?: boolean }) {
  return (
    <Button component="a" href={signInAddress('/da-dang-nhap')} target="_blank" rel="opener" fullWidth={big} leftSection={<IconLogin2 aria-hidden size={20} />}>
      {label}
      <span className="lc-unseen"> (mở cửa sổ mới)</span>
    </Button>
  );
}
