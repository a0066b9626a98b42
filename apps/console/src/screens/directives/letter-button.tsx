import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { sentenceOf } from '../../ui/states.js';
import { useDownload } from '../../ui/use-download.js';

interface LetterButtonProps {
  readonly address: string;
  /** Which letter, for who does not see the row that the button stands in. */
  readonly of?: string;
}

/** The letter as a file of Word, made by the server. */
export function LetterButton({ address, of }: LetterButtonProps) {
  const file = useDownload();
  return (
    <div>
      <Button
        variant="default"
        className="lc-one-line"
        leftSection={<IconDownload aria-hidden size={20} />}
        loading={file.isPending}
        onClick={() => {
          file.mutate({ address, name: 'cong-van-don-doc.docx' });
        }}
      >
        {of === undefined ? (
          'Tải công văn'
        ) : (
          <>
            Tải về<span className="lc-unseen"> công văn gửi {of}</span>
          </>
        )}
      </Button>
      <p role="status" className="lc-small">
        {file.isError && sentenceOf(file.error)}
        {file.isSuccess && 'Đã tải cong-van-don-doc.docx.'}
      </p>
    </div>
  );
}
