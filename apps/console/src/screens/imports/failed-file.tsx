import { Downloads } from '../../ui/downloads.js';

/** The refused rows with their reasons, to be mended and given again. */
export function FailedFile({ portalId, importId }: { readonly portalId: string; readonly importId: string }) {
  return (
    <Downloads size="lg" files={[{ address: `/manage/imports/${importId}/failed?portal=${portalId}`, name: 'dong-loi.xlsx', label: 'Tải các dòng lỗi' }]} />
  );
}
