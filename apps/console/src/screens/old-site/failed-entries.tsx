import { Downloads } from '../../ui/downloads.js';

/** The refused entries with their reasons, to be mended on the old site. */
export function FailedEntries({ portalId, importId }: { readonly portalId: string; readonly importId: string }) {
  return (
    <div className="lc-import-actions">
      <Downloads files={[{ address: `/manage/site-imports/${importId}/failed?portal=${portalId}`, name: 'bai-loi.csv', label: 'Tải danh sách bài lỗi' }]} />
    </div>
  );
}
