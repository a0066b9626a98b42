import { Button } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useEffect } from 'react';
import { signInAddress } from '../api/session.js';

/** The door: one button. Comes back to the page that was asked for. */
export function SignIn() {
  useEffect(() => {
    document.title = 'Đăng nhập – Bàn làm việc';
  }, []);
  const { pathname, search } = window.location;
  return (
    <div className="lc-door">
      <main className="lc-alone">
        <IconBuildingCommunity aria-hidden size={56} stroke={1.25} />
        <h1>Bàn làm việc các trang thông tin điện tử</h1>
        <p>Nơi viết, duyệt và đăng tin lên trang thông tin điện tử của đơn vị.</p>
        <Button component="a" size="xl" fullWidth href={signInAddress(pathname === '/dang-nhap' ? '/' : pathname + search)}>
          Đăng nhập
        </Button>
        <p className="lc-small">Dùng tài khoản công vụ đã được mời. Chưa có tài khoản hoặc quên mật khẩu: hãy hỏi quản trị trang của đơn vị.</p>
      </main>
    </div>
  );
}
