import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { numberText } from '#web';
import { Callout } from '../../../ui/callout.js';
import { Dialog } from '../../../ui/dialog.js';
import { sentenceOf } from '../../../ui/states.js';
import { acts } from './acts.js';
import type { Run } from './memory.js';
import type { RunControl } from './use-run.js';

/** How far a bulk act is; once it ends, who was refused and why. */
export function Progress({ control, run }: { readonly control: RunControl; readonly run: Run }) {
  const { phase, trouble, left } = control;
  const { doing, done } = acts[run.order.act];
  const past = run.done + run.refused.length;
  const total = past + run.waiting.length;
  const close = phase === 'running' ? {} : { onClose: phase === 'ended' ? control.forget : control.putAside };
  return (
    <Dialog title={phase === 'ended' ? 'Kết quả' : phase === 'running' ? doing : 'Đã dừng lại'} {...close}>
      <div className="lc-form">
        {phase !== 'ended' && (
          <div>
            <progress max={total} value={past} aria-label={doing} />
            <p>
              <strong>
                {numberText(past)} trong {numberText(total)} trang
              </strong>
              {phase === 'running' && left !== null && `, còn khoảng ${leftText(left)}`}
            </p>
          </div>
        )}
        {trouble !== null && (
          <Callout tone="danger" role="alert">
            {sentenceOf(trouble)}
          </Callout>
        )}
        {phase === 'running' ? (
          <>
            <p className="lc-small">
              Từng trang được làm xong hẳn rồi mới đến trang sau. Nếu tải lại trang này, những trang đã làm vẫn giữ nguyên, phần còn lại làm tiếp được.
            </p>
            <Button variant="default" leftSection={<IconPlayerStop aria-hidden size={20} />} onClick={control.stop}>
              Dừng
            </Button>
          </>
        ) : (
          <Rest control={control} run={run} done={done} />
        )}
      </div>
    </Dialog>
  );
}

function Rest({ control, run, done }: { readonly control: RunControl; readonly run: Run; readonly done: string }) {
  return (
    <>
      <Callout tone={run.done > 0 ? 'done' : 'info'} role="status">
        {done} {numberText(run.done)} trang.
        {run.waiting.length > 0 && ` Còn ${numberText(run.waiting.length)} trang chưa làm.`}
      </Callout>
      {run.refused.length > 0 && (
        <section>
          <h3>{numberText(run.refused.length)} trang không làm được</h3>
          <ul className="lc-refused">
            {run.refused.map(({ id, name, why }) => (
              <li key={id}>
                <a href={`/trang/${id}`} target="_blank" rel="noopener">
                  {name}
                  <span className="lc-unseen"> (mở trong cửa sổ mới)</span>
                </a>
                <span>{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {run.waiting.length > 0 && (
        <Button size="lg" leftSection={<IconPlayerPlay aria-hidden size={20} />} onClick={control.goOn}>
          Làm tiếp
        </Button>
      )}
      <Button variant={run.waiting.length > 0 ? 'default' : 'filled'} onClick={control.forget}>
        {run.waiting.length > 0 ? 'Thôi, không làm tiếp' : 'Xong'}
      </Button>
    </>
  );
}

function leftText(left: number): string {
  const seconds = Math.max(1, Math.round(left / 1_000));
  return seconds < 90 ? `${numberText(seconds)} giây` : `${numberText(Math.round(seconds / 60))} phút`;
}
