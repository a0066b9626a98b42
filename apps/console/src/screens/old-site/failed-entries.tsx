import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { sentenceOf } from '../../ui/states.js';
import { useDownload } from '../../ui/use-download.js';

/** The refused entries with their reasons, to be mended on the old site. */
export function FailedEntries({ portalId, importId }: { readonly portalId: string; readonly importId: string }) {
  const file = useDownload();
  return (
    <div className="lc-import-actions">
      <Button
        variant="default"
        leftSection={<IconDownload aria-hidden size={20} />}
        loading={file.isPending}
        onClick={() => {
          file.mutate({ address: `/manage/site-imports/${importId}/failed?portal=${portalId}`, name: 'bai-loi.csv' });
        }}
      >
        Tải danh sách bài lỗi
      </Button>
      <span role="status" className="lc-small">
        {file.isError && sentenceOf(file.error)}
        {file.isSuccess && 'Đã tải bai-loi.csv.'}
      </span>
    </div>
  );
}
