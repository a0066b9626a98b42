/** States, steps and roles of the management schema as people read them. Status is always word, icon and colour. */

/** Which pair of colours a status wears; `plain` is ink on ground. */
export type Tone = 'plain' | 'info' | 'waiting' | 'done' | 'danger';

export const itemStates = {
  DRAFT: { word: 'Bản nháp', tone: 'plain' },
  SUBMITTED: { word: 'Chờ duyệt', tone: 'waiting' },
  APPRAISING: { word: 'Đang thẩm định', tone: 'waiting' },
  RETURNED: { word: 'Trả lại', tone: 'danger' },
  APPROVED: { word: 'Đã duyệt', tone: 'info' },
  SCHEDULED: { word: 'Hẹn giờ đăng', tone: 'info' },
  PUBLISHED: { word: 'Đã đăng', tone: 'done' },
  WITHDRAWN: { word: 'Đã gỡ', tone: 'danger' },
  ARCHIVED: { word: 'Lưu trữ', tone: 'plain' },
} as const satisfies Record<string, { word: string; tone: Tone }>;

export type ItemStateName = keyof typeof itemStates;

/** What a step is called on its button, and in the history once it is done. */
export const steps = {
  CREATE: { button: 'Viết tin mới', done: 'Tạo tin' },
  SUBMIT: { button: 'Trình duyệt', done: 'Trình duyệt' },
  RETURN: { button: 'Trả lại', done: 'Trả lại' },
  APPRAISE: { button: 'Thẩm định xong', done: 'Thẩm định' },
  APPROVE: { button: 'Duyệt', done: 'Duyệt' },
  RUSH: { button: 'Đăng khẩn', done: 'Đăng khẩn, duyệt sau' },
  CONFIRM: { button: 'Duyệt sau khi đăng', done: 'Duyệt sau khi đăng khẩn' },
  PUBLISH: { button: 'Đăng', done: 'Đăng' },
  SCHEDULE: { button: 'Hẹn giờ đăng', done: 'Hẹn giờ đăng' },
  WITHDRAW: { button: 'Gỡ', done: 'Gỡ khỏi trang' },
  REVISE: { button: 'Sửa lại', done: 'Mở để sửa lại' },
  ARCHIVE: { button: 'Lưu trữ', done: 'Lưu trữ' },
  IMPORT: { button: 'Nhập từ trang cũ', done: 'Nhập từ trang cũ' },
  UNDO_IMPORT: { button: 'Hoàn tác việc nhập', done: 'Hoàn tác việc nhập' },
  ESCALATE: { button: 'Báo quá hạn', done: 'Quá hạn, báo cấp trên' },
} as const satisfies Record<string, { button: string; done: string }>;

export type StepName = keyof typeof steps;

/** What an item waits for, by the step that is to be taken. */
export const waitWords = {
  SUBMIT: 'Bị trả lại, chờ sửa',
  APPRAISE: 'Chờ thẩm định',
  APPROVE: 'Chờ duyệt',
  CONFIRM: 'Đã đăng khẩn, chờ duyệt',
  PUBLISH: 'Đã duyệt, chờ đăng',
} as const satisfies Partial<Record<StepName, string>>;

export const portalStates = {
  PLANNED: { word: 'Chưa mở', tone: 'waiting' },
  OPEN: { word: 'Đang hoạt động', tone: 'done' },
  SUSPENDED: { word: 'Tạm ngừng', tone: 'danger' },
  CLOSED: { word: 'Đã đóng', tone: 'plain' },
} as const satisfies Record<string, { word: string; tone: Tone }>;

export type PortalStateName = keyof typeof portalStates;

export const roles = {
  CONTRIBUTOR: 'Cộng tác viên',
  EDITOR: 'Biên tập viên',
  REVIEWER: 'Người thẩm định',
  BOARD_HEAD: 'Trưởng ban biên tập',
  PORTAL_ADMIN: 'Quản trị trang',
  SUPERVISOR: 'Giám sát',
  PROVINCE_ADMIN: 'Quản trị tỉnh',
  AUDITOR: 'Kiểm tra',
} as const;

export type RoleName = keyof typeof roles;
