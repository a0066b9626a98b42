import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Paper } from '../../api/editorial.js';
import { Callout } from '../../ui/callout.js';
import { RegulationForm } from './regulation-form.js';
import { inForceWords, namedPaper } from './words.js';

/** The regulation in force, and whether one person may write and approve by it. */
export function Regulation({ regulation, changes }: { readonly regulation: Paper | null; readonly changes: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="quy-che">
      <div className="lc-section-head">
        <h2 id="quy-che">Quy chế hoạt động</h2>
        {changes && (
          <Button
            variant="default"
            onClick={() => {
              setOpen(true);
            }}
          >
            {regulation ? 'Ghi quy chế mới' : 'Ghi quy chế'}
          </Button>
        )}
      </div>
      {!regulation && <p>Chưa ghi quy chế nào.</p>}
      {regulation && (
        <>
          <p>
            {namedPaper(regulation)}, {inForceWords(regulation)}.
          </p>
          {regulation.waivesFourEyes && <Callout tone="waiting">Quy chế cho phép một người vừa viết vừa duyệt. Mỗi lần duyệt như vậy đều được đếm.</Callout>}
          <details className="lc-more">
            <summary>Nội dung quy chế</summary>
            <div className="lc-more-body">
              <p className="lc-paper-text">{regulation.text}</p>
            </div>
          </details>
        </>
      )}
      {isOpen && (
        <RegulationForm
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}
