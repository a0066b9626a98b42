import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { sentenceOf } from '../../ui/states.js';
import { useDownload } from '../../ui/use-download.js';
import { fileAddress, type AuditFilter } from './filter.js';

/** Everything that is filtered as a file for a spreadsheet, made by the server. */
export function Download({ filter, disabled }: { readonly filter: AuditFilter; readonly disabled: boolean }) {
  const file = useDownload();
  return (
    <div>
      <Button
        size="lg"
        variant="default"
        leftSection={<IconDownload aria-hidden size={22} />}
        disabled={disabled}
        loading={file.isPending}
        onClick={() => {
          file.mutate({ address: fileAddress(filter), name: 'nhat-ky.csv' });
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
