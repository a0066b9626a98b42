import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { sentenceOf } from '../../ui/states.js';
import { useDownload } from '../../ui/use-download.js';

/** The refused rows with their reasons, to be mended and given again. */
export function FailedFile({ portalId, importId }: { readonly portalId: string; readonly importId: string }) {
  const file = useDownload();
  return (
    <>
      <Button
        size="lg"
        variant="default"
        leftSection={<IconDownload aria-hidden size={22} />}
        loading={file.isPending}
        onClick={() => {
          file.mutate({ address: `/manage/imports/${importId}/failed?portal=${portalId}`, name: 'dong-loi.xlsx' });
        }}
      >
        Tải các dòng lỗi
      </Button>
      <span role="status" className="lc-small">
        {file.isError && sentenceOf(file.error)}
        {file.isSuccess && 'Đã tải dong-loi.xlsx.'}
      </span>
    </>
  );
}
