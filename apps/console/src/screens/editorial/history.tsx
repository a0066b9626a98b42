import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { papersQuery } from '../../api/editorial.js';
import { SignedCopy } from './signed-copy.js';
import { inForceWords, namedPaper } from './words.js';

/** Every paper of the board; a decision opens the board as it was. Read only when somebody asks. */
export function History({ portalId, mayAttach }: { readonly portalId: string; readonly mayAttach: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const papers = useQuery({ ...papersQuery(portalId), enabled: isOpen });
  return (
    <details
      className="lc-more"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>Các văn bản từ trước đến nay</summary>
      <div className="lc-more-body">
        {papers.data?.length === 0 && <p>Chưa ghi văn bản nào.</p>}
        <ul className="lc-plain">
          {papers.data?.map((paper) => (
            <li key={paper.id}>
              {paper.kind === 'DECISION' ? <Link to={`?ngay=${paper.startsOn}`}>{namedPaper(paper)}</Link> : namedPaper(paper)}
              <span className="lc-cell-small">{inForceWords(paper)}</span>
              <SignedCopy paperId={paper.id} fileName={paper.fileName} mayAttach={mayAttach} />
              {paper.text && (
                <details>
                  <summary>Xem nội dung</summary>
                  <p className="lc-paper-text">{paper.text}</p>
                </details>
              )}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
