import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { compareTexts, dateTimeText, plainBlocks, type DraftContent, type ServerDraft } from '#web';
import { announce } from '../../ui/announce.js';
import { Callout } from '../../ui/callout.js';
import { More } from '../../ui/more.js';
import { Compared } from '../item/compare/compared.js';

interface ConflictProps {
  readonly mine: DraftContent;
  readonly theirs: ServerDraft;
  readonly onKeepMine: (theirs: ServerDraft) => void;
  readonly onTakeTheirs: (mine: DraftContent) => void;
}

/** Two texts of one item, side by side. Nothing is written until one of two buttons is pressed, and neither text is lost. */
export function Conflict({ mine, theirs, onKeepMine, onTakeTheirs }: ConflictProps) {
  useEffect(() => {
    announce('Có người khác vừa sửa tin này. Hãy chọn bản để giữ.');
  }, []);
  return (
    <>
      <Callout tone="waiting">
        <strong>{theirs.editedBy}</strong> đã sửa tin này lúc {dateTimeText(theirs.editedAt)}, trong khi bạn đang viết. Hãy chọn một bản để viết tiếp; bản kia
        sẽ được giữ lại để bạn tải về. Chỗ khác nhau được tô nền.
      </Callout>
      <div className="lc-versions">
        <Version heading="Bản của bạn" content={mine} other={theirs.content}>
          <Button
            size="lg"
            fullWidth
            onClick={() => {
              onKeepMine(theirs);
            }}
          >
            Giữ bản của tôi
          </Button>
        </Version>
        <Version heading={`Bản của ${theirs.editedBy}`} content={theirs.content} other={mine}>
          <Button
            size="lg"
            fullWidth
            variant="outline"
            onClick={() => {
              onTakeTheirs(mine);
            }}
          >
            Lấy bản của {theirs.editedBy}
          </Button>
        </Version>
      </div>
      <More label={`Xem từng chữ: bản của bạn khác bản của ${theirs.editedBy} ở đâu`}>
        <Compared blocks={compareTexts(theirs.content, mine)} isInline />
      </More>
    </>
  );
}

interface VersionProps {
  readonly heading: string;
  readonly content: DraftContent;
  readonly other: DraftContent;
  readonly children: React.ReactNode;
}

function Version({ heading, content, other, children }: VersionProps) {
  const others = new Set(plainBlocks(other.body));
  return (
    <section className="lc-card lc-version">
      <h2>{heading}</h2>
      {children}
      <p className="lc-version-title">
        <Differing text={content.title || '(chưa có tiêu đề)'} differs={content.title !== other.title} />
      </p>
      {content.summary && (
        <p className="lc-strong">
          <Differing text={content.summary} differs={content.summary !== other.summary} />
        </p>
      )}
      {plainBlocks(content.body).map((block, index) => (
        <p key={index}>
          <Differing text={block} differs={!others.has(block)} />
        </p>
      ))}
    </section>
  );
}

function Differing({ text, differs }: { readonly text: string; readonly differs: boolean }) {
  return differs ? <mark>{text}</mark> : text;
}
