import { Downloads } from '../../ui/downloads.js';

interface LetterButtonProps {
  readonly address: string;
  /** Which letter, for who does not see the row that the button stands in. */
  readonly of?: string;
}

/** The letter as a file of Word, made by the server. */
export function LetterButton({ address, of }: LetterButtonProps) {
  const label =
    of === undefined ? (
      'Tải công văn'
    ) : (
      <>
        Tải về<span className="lc-unseen"> công văn gửi {of}</span>
      </>
    );
  return (
    <div>
      <Downloads oneLine files={[{ address, name: 'cong-van-don-doc.docx', label }]} />
    </div>
  );
}
