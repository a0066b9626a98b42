import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sentenceOf } from './states.js';
import { useDownload } from './use-download.js';

interface DownloadsProps {
  /** Files that the server makes, a button each. */
  readonly files: readonly { readonly address: string; readonly name: string; readonly label: ReactNode }[];
  readonly size?: 'lg';
  readonly disabled?: boolean;
  /** The label stays on one line. */
  readonly oneLine?: boolean;
}

/** What is on the screen as files, and a line that says what came of the last one. */
export function Downloads({ files, size, disabled = false, oneLine = false }: DownloadsProps) {
  const file = useDownload();
  return (
    <>
      {files.map(({ address, name, label }) => (
        <Button
          key={name}
          {...(size ? { size } : {})}
          {...(oneLine ? { className: 'lc-one-line' } : {})}
          variant="default"
          leftSection={<IconDownload aria-hidden size={20} />}
          disabled={disabled}
          loading={file.isPending && file.variables.name === name}
          onClick={() => {
            file.mutate({ address, name });
          }}
        >
          {label}
        </Button>
      ))}
      <p role="status" className="lc-small">
        {file.isError && sentenceOf(file.error)}
        {file.isSuccess && `Đã tải ${file.data}.`}
      </p>
    </>
  );
}
