import type { RoleName } from './grant.js';

/** Roles in words, for letters; the console has the same in libs/web. */
export const roleWords: Readonly<Record<RoleName, string>> = {
  contributor: 'Cộng tác viên',
  editor: 'Biên tập viên',
  reviewer: 'Người thẩm định',
  board_head: 'Trưởng ban biên tập',
  portal_admin: 'Quản trị trang',
  supervisor: 'Giám sát',
  province_admin: 'Quản trị tỉnh',
  auditor: 'Kiểm tra',
};
