import { IconUpload } from '@tabler/icons-react';
import { useId } from 'react';

interface FileFieldProps {
  readonly title: string;
  /** Kinds of file and their bounds. */
  readonly hint: string;
  readonly accept: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** The one big place for a file. */
export function FileField({ title, hint, accept, busy, onFile }: FileFieldProps) {
  const field = useId();
  return (
    <label className="lc-import-file" data-busy={busy || undefined} htmlFor={field}>
      <IconUpload aria-hidden size={28} />
      <span className="lc-strong">{busy ? 'Đang gửi tệp…' : title}</span>
      <span className="lc-small">{hint}</span>
      <input
        id={field}
        type="file"
        accept={accept}
        disabled={busy}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
