import type { StoredFile } from '../../api/files.js';

export const warningWords: Readonly<Record<StoredFile['warnings'][number], string>> = {
  SMALL: 'Ảnh nhỏ, dễ vỡ khi hiện to. Nên dùng ảnh rộng từ 640 điểm ảnh.',
  BLURRED: 'Ảnh có thể bị mờ. Hãy xem lại trước khi đăng.',
  LOCATION_REMOVED: 'Nơi chụp ghi trong tệp đã được bỏ.',
  UNSCANNED: 'Hệ thống chưa có phần mềm quét mã độc.',
};

/** What is being done with a file that cannot be used yet; empty when it can. */
export function waitingWord(file: Pick<StoredFile, 'state' | 'refusal'>): string {
  switch (file.state) {
    case 'CLEAN':
    case 'DUPLICATE':
      return '';
    case 'ARRIVING':
      return 'Đang gửi…';
    case 'QUARANTINE':
      return 'Đang kiểm tra…';
    case 'CONVERTING':
      return 'Đang chuyển đổi video. Cứ soạn tiếp hoặc lưu lại rồi quay lại sau; xong thì mới trình được.';
    case 'REFUSED':
      return `Không nhận: ${file.refusal ?? ''}`;
    case 'REMOVED':
      return 'Đã xóa';
  }
}
