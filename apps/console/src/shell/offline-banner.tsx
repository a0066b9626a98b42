import { IconWifiOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Said while the device has no network: what is typed stays on it. */
export function OfflineBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!online && (
        <div className="lc-offline lc-tone-waiting">
          <IconWifiOff aria-hidden size={20} />
          Đang mất mạng. Những gì bạn gõ vẫn được giữ trên máy này và sẽ tự lưu khi có mạng.
        </div>
      )}
    </div>
  );
}
