import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** Shown when a screen itself broke: what was typed is on the device, a reload brings it back. */
export function Broken() {
  return (
    <div className="lc-state" role="alert">
      <IconAlertTriangle aria-hidden size={36} stroke={1.5} />
      <h1>Màn hình này gặp lỗi</h1>
      <p>Những gì bạn đã gõ vẫn còn trên máy này. Hãy tải lại trang; nếu vẫn lỗi, hãy báo quản trị trang.</p>
      <Button
        onClick={() => {
          window.location.reload();
        }}
      >
        Tải lại trang
      </Button>
    </div>
  );
}
