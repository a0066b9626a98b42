import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../ui/page.js';
import { Empty } from '../ui/states.js';

export function NotFound() {
  return (
    <Page title="Không tìm thấy" office="Bàn làm việc">
      <Empty title="Không có gì ở địa chỉ này.">
        <p>Có thể địa chỉ gõ sai, tin đã chuyển đi, hoặc bạn không làm việc ở trang đó.</p>
        <Button component={Link} to="/">
          Về trang đầu
        </Button>
      </Empty>
    </Page>
  );
}
