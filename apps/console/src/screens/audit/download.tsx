import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { fetchFile } from '../../api/request.js';
import { sentenceOf } from '../../ui/states.js';
import { fileAddress, type AuditFilter } from './filter.js';

/** Everything that is filtered as a file for a spreadsheet, made by the server. */
export function Download({ filter, disabled }: { readonly filter: AuditFilter; readonly disabled: boolean }) {
  const file = useMutation({
    mutationFn: () => fetchFile(fileAddress(filter)),
    onSuccess: (content) => {
      save(content, 'nhat-ky.csv');
    },
  });
  return (
    <div>
      <Button
        size="lg"
        variant="default"
        leftSection={<IconDownload aria-hidden size={22} />}
        disabled={disabled}
        loading={file.isPending}
        onClick={() => {
          file.mutate();
        }}
      >
        Tải về CSV
      </Button>
      <p role="status" className="lc-small">
        {file.isError && sentenceOf(file.error)}
        {file.isSuccess && 'Đã tải xong nhat-ky.csv.'}
      </p>
    </div>
  );
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
