import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { numberText } from '#web';
import { useOldSiteStep, type OldSite } from '../../api/old-sites.js';
import { Callout } from '../../ui/callout.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { More } from '../../ui/more.js';
import { sentenceOf } from '../../ui/states.js';
import { RunButton } from '../imports/run-button.js';
import { leftText } from '../imports/words.js';
import { EntryTabs } from './entry-tabs.js';

/** While entries come in, and what came of it. */
export function OldSiteRun({ portalId, given }: { readonly portalId: string; readonly given: OldSite }) {
  const { counts, state, secondsLeft } = given;
  const step = useOldSiteStep(portalId, given.id);
  const [isAsked, setIsAsked] = useState(false);
  const work = counts.publish + counts.drafts;
  const isUndone = state === 'UNDOING' || state === 'UNDONE';
  const ended = isUndone ? counts.undone : counts.done + counts.failed;
  const isOver = ['DONE', 'CANCELLED', 'UNDONE'].includes(state);
  const isUndoable = counts.done > 0 && ['DONE', 'CANCELLED', 'PAUSED'].includes(state);
  return (
    <>
      {given.refusal !== null && (
        <Callout tone="danger" role="alert">
          {given.refusal}
        </Callout>
      )}
      <div className="lc-card lc-import-progress">
        <progress aria-label="Tiến độ" value={ended} max={Math.max(isUndone ? counts.done + counts.undone : work, 1)} />
        <p role="status">
          <strong>{isUndone ? `Đã hoàn tác ${numberText(counts.undone)} bài` : `${numberText(ended)} / ${numberText(work)} bài`}</strong>
          {state === 'RUNNING' && ` · ${secondsLeft === null ? 'đang tính thời gian còn lại' : leftText(secondsLeft)}`}
          {state === 'RUNNING' && '. Có thể rời trang này; việc nhập vẫn tiếp tục.'}
          {counts.errors > 0 && ` · ${numberText(counts.errors)} bài lỗi`}
        </p>
        <div className="lc-import-actions">
          <RunButton
            state={state}
            onPause={() => {
              step.mutate('PAUSE');
            }}
            onResume={() => {
              step.mutate('RESUME');
            }}
          />
          {isOver && <Link to={`/trang/${portalId}/trang-cu`}>Nhập tệp hoặc trang khác</Link>}
        </div>
      </div>
      {step.isError && !isAsked && (
        <Callout tone="danger" role="alert">
          {sentenceOf(step.error)}
        </Callout>
      )}
      {isUndoable && (
        <More>
          <Button
            variant="default"
            onClick={() => {
              step.reset();
              setIsAsked(true);
            }}
          >
            Hoàn tác lần nhập này
          </Button>
        </More>
      )}
      {isAsked && (
        <FormDialog
          title="Hoàn tác lần nhập này?"
          button={`Hoàn tác ${numberText(counts.done)} bài`}
          busy={step.isPending}
          trouble={step.error}
          onClose={() => {
            setIsAsked(false);
          }}
          onSend={() => {
            step.mutate('UNDO', {
              onSuccess: () => {
                setIsAsked(false);
              },
            });
          }}
        >
          <p>
            Các bài đã nhập sẽ được gỡ khỏi trang và cất vào lưu trữ; số liệu của những ngày ấy trở lại như trước. Ảnh vẫn ở trong kho. Chỉ làm được khi chưa ai
            sửa bài nào.
          </p>
        </FormDialog>
      )}
      {state !== 'RUNNING' && <EntryTabs portalId={portalId} given={given} />}
    </>
  );
}
