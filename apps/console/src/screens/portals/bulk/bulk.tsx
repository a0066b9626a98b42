import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { numberText } from '#web';
import { linesOf, mostAtOnce, type DirectoryFilter, type Line } from '../../../api/portals.js';
import { Callout } from '../../../ui/callout.js';
import { sentenceOf } from '../../../ui/states.js';
import type { Selection } from '../use-selection.js';
import { acts, type ActName } from './acts.js';
import { OrderDialog } from './order-dialog.js';
import { Progress } from './progress.js';
import { useRun, type RunControl } from './use-run.js';

interface BulkProps {
  readonly filter: DirectoryFilter;
  readonly shown: readonly Line[];
  /** Portals of the filter, shown or not. */
  readonly total: number;
  readonly selection: Selection;
}

/** Chooses many portals and acts on them, one after the other. */
export function Bulk({ filter, shown, total, selection }: BulkProps) {
  const control = useRun();
  const [act, setAct] = useState<ActName | null>(null);
  const { lines } = selection;
  const every = useMutation({ mutationFn: () => linesOf(filter), onSuccess: selection.set });
  const allShown = shown.length > 0 && shown.every(selection.has);
  const hidden = total > shown.length && allShown && lines.length < Math.min(total, mostAtOnce);

  return (
    <>
      {control.phase === 'found' && control.run && <LeftOver control={control} />}
      <div className="lc-bulk" data-busy={lines.length > 0 || undefined}>
        <label className="lc-check">
          <input
            type="checkbox"
            checked={allShown}
            disabled={shown.length === 0}
            onChange={() => {
              selection.set(allShown ? [] : shown);
            }}
          />
          Chọn {numberText(shown.length)} trang đang hiện
        </label>
        {hidden && (
          <Button
            variant="default"
            loading={every.isPending}
            onClick={() => {
              every.mutate();
            }}
          >
            Chọn {total > mostAtOnce ? `${numberText(mostAtOnce)} trang đầu của bộ lọc` : `cả ${numberText(total)} trang của bộ lọc`}
          </Button>
        )}
        {lines.length > 0 && (
          <div className="lc-bulk-acts" role="group" aria-label={`Việc làm với ${numberText(lines.length)} trang đã chọn`}>
            <span className="lc-strong">
              Đã chọn {numberText(lines.length)}
              {' · '}
              <button
                type="button"
                className="lc-link"
                onClick={() => {
                  selection.set([]);
                }}
              >
                Bỏ chọn
              </button>
            </span>
            <ActButtons lines={lines} onAct={setAct} />
          </div>
        )}
      </div>
      {every.isError && (
        <Callout tone="danger" role="alert">
          {sentenceOf(every.error)}
        </Callout>
      )}
      {act && (
        <OrderDialog
          act={act}
          chosen={lines}
          onClose={() => {
            setAct(null);
          }}
          onOrder={(order, portals) => {
            setAct(null);
            selection.set([]);
            control.begin(
              order,
              portals.map(({ portal }) => portal),
            );
          }}
        />
      )}
      {control.run && control.phase !== 'found' && <Progress control={control} run={control.run} />}
    </>
  );
}

/** Only what fits at least one of the chosen portals. */
function ActButtons({ lines, onAct }: { readonly lines: readonly Line[]; readonly onAct: (act: ActName) => void }) {
  return (Object.keys(acts) as ActName[]).map((name) => {
    const { button, icon: Icon, fits } = acts[name];
    const count = lines.filter(fits).length;
    if (count === 0) return null;
    return (
      <Button
        key={name}
        variant="default"
        leftSection={<Icon aria-hidden size={20} />}
        onClick={() => {
          onAct(name);
        }}
      >
        {button} ({numberText(count)})
      </Button>
    );
  });
}

function LeftOver({ control }: { readonly control: RunControl }) {
  const { run } = control;
  if (!run) return null;
  const past = run.done + run.refused.length;
  return (
    <Callout tone="waiting" role="status">
      <p>
        “{acts[run.order.act].button}” dừng giữa chừng: đã làm {numberText(past)} trong {numberText(past + run.waiting.length)} trang. Những trang đã làm xong
        vẫn giữ nguyên.
      </p>
      <p className="lc-callout-acts">
        <Button onClick={control.goOn}>Làm tiếp {numberText(run.waiting.length)} trang</Button>
        <Button variant="default" onClick={control.forget}>
          Thôi
        </Button>
      </p>
    </Callout>
  );
}
