import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { sentenceOf } from '../../ui/states.js';
import { useDownload } from '../../ui/use-download.js';

interface DownloadsProps {
  /** Address of the file without its ending, and what it asks for. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | null>>;
  readonly name: string;
}

/** The table behind a screen as a file, made by the server of the same figures. */
export function Downloads({ path, query, name }: DownloadsProps) {
  const file = useDownload();
  const given = Object.entries(query).filter((part): part is [string, string] => Boolean(part[1]));
  const asked = new URLSearchParams(given).toString();
  return (
    <>
      {(['csv', 'xlsx'] as const).map((ending) => (
        <Button
          key={ending}
          variant="default"
          leftSection={<IconDownload aria-hidden size={20} />}
          loading={file.isPending && file.variables.name.endsWith(ending)}
          onClick={() => {
            file.mutate({ address: `${path}.${ending}?${asked}`, name: `${name}.${ending}` });
          }}
        >
          {ending === 'csv' ? 'Tải CSV' : 'Tải Excel'}
        </Button>
      ))}
      <p role="status" className="lc-small">
        {file.isError && sentenceOf(file.error)}
        {file.isSuccess && `Đã tải ${file.data}.`}
      </p>
    </>
  );
}
