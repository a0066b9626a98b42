import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { fetchFile } from '../../api/request.js';
import { saveFile } from '../../ui/save-file.js';
import { sentenceOf } from '../../ui/states.js';

/** The refused rows with their reasons, to be mended and given again. */
export function FailedFile({ portalId, importId }: { readonly portalId: string; readonly importId: string }) {
  const file = useMutation({
    mutationFn: () => fetchFile(`/manage/imports/${importId}/failed?portal=${portalId}`),
    onSuccess: (content) => {
      saveFile(content, 'dong-loi.xlsx');
    },
  });
  return (
    <>
      <Button
        size="lg"
        variant="default"
        leftSection={<IconDownload aria-hidden size={22} />}
        loading={file.isPending}
        onClick={() => {
          file.mutate();
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
