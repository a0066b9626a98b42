import { Page } from '../ui/page.js';
import { Empty } from '../ui/states.js';

/** Signed in, but with no work given yet. */
export function NoDesk() {
  return (
    <Page title="Chưa được giao việc" office="Bàn làm việc">
      <Empty title="Tài khoản của bạn chưa được giao việc ở trang nào.">
        <p>Hãy hỏi quản trị trang của đơn vị để được giao quyền, rồi tải lại trang này.</p>
      </Empty>
    </Page>
  );
}
