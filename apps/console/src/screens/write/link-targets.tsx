import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dateText } from '#web';
import { linkTargetsQuery } from '../../api/writing.js';
import { More } from '../../ui/more.js';
import { SearchBox } from '../../ui/search-box.js';
import { Failure } from '../../ui/states.js';

interface LinkTargetsProps {
  readonly portalId: string;
  readonly onChoose: (path: string, title: string) => void;
}

/** Items of the portal that readers can open: one tap leads there. */
export function LinkTargets({ portalId, onChoose }: LinkTargetsProps) {
  const [words, setWords] = useState('');
  const targets = useQuery(linkTargetsQuery(portalId, words));
  return (
    <More label="Hoặc chọn tin trên trang này">
      <SearchBox label="Tìm tin theo tiêu đề" value={words} onSearch={setWords} />
      {targets.isError && <Failure error={targets.error} onRetry={() => void targets.refetch()} />}
      {targets.data?.length === 0 && <p>Không có tin nào như vậy trên trang.</p>}
      <ul className="lc-link-targets" aria-label="Tin trên trang">
        {targets.data?.map(({ itemId, title, path, publishedAt }) => (
          <li key={itemId}>
            <button
              type="button"
              className="lc-link"
              onClick={() => {
                onChoose(path, title);
              }}
            >
              {title}
            </button>
            <span className="lc-small">{dateText(publishedAt)}</span>
          </li>
        ))}
      </ul>
    </More>
  );
}
