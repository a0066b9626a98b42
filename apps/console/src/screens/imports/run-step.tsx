import { Link } from 'react-router';
import { numberText } from '#web';
import { useImportStep, type Import } from '../../api/imports.js';
import type { ImportRowFilter } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { sentenceOf } from '../../ui/states.js';
import { FailedFile } from './failed-file.js';
import { ImportRows } from './rows.js';
import { RunButton } from './run-button.js';
import { leftText } from './words.js';

/** While portals are made, and what came of it. */
export function RunStep({ portalId, given }: { readonly portalId: string; readonly given: Import }) {
  const { counts, state, secondsLeft } = given;
  const step = useImportStep(portalId, given.id);
  const work = counts.create + counts.change;
  const ended = counts.done + counts.failed;
  const failed = counts.failed + counts.errors;
  const isOver = state === 'DONE' || state === 'CANCELLED';
  const list = (heading: string, show: ImportRowFilter) => (
    <>
      <h2 className="lc-import-heading">{heading}</h2>
      <ImportRows portalId={portalId} importId={given.id} show={show} />
    </>
  );
  return (
    <>
      <div className="lc-card lc-import-progress">
        <progress aria-label="Tiến độ" value={ended} max={Math.max(work, 1)} />
        <p role="status">
          <strong>
            {numberText(ended)} / {numberText(work)} trang
          </strong>
          {state === 'RUNNING' && ` · ${secondsLeft === null ? 'đang tính thời gian còn lại' : leftText(secondsLeft)}`}
          {state === 'RUNNING' && '. Có thể rời trang này; việc tạo vẫn tiếp tục.'}
          {failed > 0 && ` · ${numberText(failed)} dòng lỗi`}
        </p>
        <div className="lc-import-actions">
          <RunButton
            state={state}
            onPause={() => {
              step.mutate('pause');
            }}
            onResume={() => {
              step.mutate('resume');
            }}
          />
          {failed > 0 && <FailedFile portalId={portalId} importId={given.id} />}
          {isOver && <Link to="/nhap-tu-tep">Nhập tệp khác</Link>}
        </div>
      </div>
      {step.isError && (
        <Callout tone="danger" role="alert">
          {sentenceOf(step.error)}
        </Callout>
      )}
      {isOver && failed > 0 && list('Dòng lỗi', 'ERRORS')}
      {isOver && counts.done > 0 && counts.create > 0 && list('Trang đã tạo', 'CREATE')}
      {isOver && counts.done > 0 && counts.change > 0 && list('Trang đã sửa', 'CHANGE')}
    </>
  );
}
