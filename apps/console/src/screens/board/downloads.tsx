import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { fetchFile } from '../../api/request.js';
import { saveFile } from '../../ui/save-file.js';
import { sentenceOf } from '../../ui/states.js';

interface DownloadsProps {
  /** Address of the file without its ending, and what it asks for. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | null>>;
  readonly name: string;
}

/** The table behind a screen as a file, made by the server of the same figures. */
export function Downloads({ path, query, name }: DownloadsProps) {
  const file = useMutation({
    mutationFn: async (ending: string) => {
      const given = Object.entries(query).filter((part): part is [string, string] => Boolean(part[1]));
      saveFile(await fetchFile(`${path}.${ending}?${new URLSearchParams(given).toString()}`), `${name}.${ending}`);
      return `${name}.${ending}`;
    },
  });
  return (
    <>
      {(['csv', 'xlsx'] as const).map((ending) => (
        <Button
          key={ending}
          variant="default"
          leftSection={<IconDownload aria-hidden size={20} />}
          loading={file.isPending && file.variables === ending}
          onClick={() => {
            file.mutate(ending);
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
