import { Button } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconAlertTriangle,
  IconCheck,
  IconChecks,
  IconClockHour4,
  IconEyeCheck,
  IconEyeOff,
  IconPencil,
  IconWorldUp,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { canDecide, deskPath, useDesk } from '../../api/desk.js';
import type { Whole } from '../../api/queries.js';
import { Callout } from '../../ui/callout.js';
import { More } from '../../ui/more.js';
import { sentenceOf } from '../../ui/states.js';
import { offerOf, waitingFor } from './offers.js';
import { ReasonDialog } from './reason-dialog.js';
import { ScheduleDialog } from './schedule-dialog.js';
import { StepButton } from './step-button.js';
import { useSteps } from './use-steps.js';

type Asking = 'return' | 'withdraw' | 'approveAt' | 'publishAt' | null;

/** The next step as one big button, its counterpart beside it, the rest folded. What is refused says why. */
export function Steps({ item }: { readonly item: Whole }) {
  const decides = canDecide(useDesk());
  const [asking, setAsking] = useState<Asking>(null);
  const steps = useSteps(item);
  const close = (): void => {
    setAsking(null);
    steps.reset();
  };
  const ask = (what: Asking) => () => {
    steps.reset();
    setAsking(what);
  };
  const offer = (step: Whole['steps'][number]['step']) => offerOf(item, step, decides);
  const busy = steps.busy;
  const approve = offer('APPROVE');
  const appraise = offer('APPRAISE');
  const rush = offer('RUSH');
  const confirm = offer('CONFIRM');
  const publish = offer('PUBLISH');
  const submit = offer('SUBMIT');
  const revise = offer('REVISE');
  const withdraw = offer('WITHDRAW');
  const schedule = offer('SCHEDULE');
  const archive = offer('ARCHIVE');
  const isScheduled = item.state === 'SCHEDULED';
  const folded = [rush?.allowed, approve?.allowed, schedule?.allowed && !approve?.allowed && !isScheduled, withdraw?.allowed, archive?.allowed].some(Boolean);
  if (!item.steps.some(({ step }) => offer(step))) {
    const sentence = waitingFor[item.state];
    return sentence ? <Callout tone="info">{sentence}</Callout> : null;
  }

  const isOpen =
    [submit, appraise, confirm, approve, publish, revise, offer('RETURN')].some((each) => each != null) || isScheduled || withdraw?.allowed === false;

  return (
    <section className="lc-card lc-steps">
      <h2>Việc tiếp theo</h2>
      {!isOpen && waitingFor[item.state] && <p className="lc-small">{waitingFor[item.state]}</p>}
      {steps.trouble !== null && (
        <Callout tone="danger" role="alert">
          {sentenceOf(steps.trouble)}
        </Callout>
      )}
      {submit?.allowed && (
        <Button size="lg" fullWidth component={Link} to={deskPath(item.portalId, `soan/${item.id}`)} leftSection={<IconPencil aria-hidden size={20} />}>
          Soạn tiếp
        </Button>
      )}
      {submit && !submit.allowed && <StepButton offer={submit} label="Soạn tiếp" icon={IconPencil} onPress={() => undefined} />}
      {appraise && <StepButton primary offer={appraise} label="Thẩm định xong, trình duyệt" icon={IconChecks} busy={busy} onPress={steps.appraise} />}
      {confirm && <StepButton primary offer={confirm} label="Duyệt bài đã đăng khẩn" icon={IconCheck} busy={busy} onPress={steps.confirm} />}
      {approve && (
        <StepButton
          primary
          offer={approve}
          label="Duyệt và đăng ngay"
          icon={IconCheck}
          busy={busy}
          onPress={() => {
            steps.approve('NOW');
          }}
        />
      )}
      {!approve && publish && (
        <StepButton
          primary
          offer={publish}
          label="Đăng ngay"
          icon={IconWorldUp}
          busy={busy}
          onPress={() => {
            steps.publish(null);
          }}
        />
      )}
      {isScheduled && <StepButton offer={schedule} label="Đổi giờ đăng…" icon={IconClockHour4} busy={busy} onPress={ask('publishAt')} />}
      {revise && <StepButton offer={revise} label="Sửa lại" icon={IconPencil} busy={busy} onPress={steps.revise} />}
      {offer('RETURN') && <StepButton offer={offer('RETURN')} label="Trả lại…" icon={IconArrowBackUp} busy={busy} onPress={ask('return')} />}
      {withdraw && !withdraw.allowed && <StepButton offer={withdraw} label="Gỡ khỏi trang…" icon={IconEyeOff} onPress={() => undefined} />}
      {folded && (
        <More>
          {rush?.allowed && <StepButton offer={rush} label="Đăng khẩn, duyệt sau" icon={IconAlertTriangle} busy={busy} onPress={steps.rush} />}
          {approve?.allowed && (
            <>
              <StepButton offer={approve} label="Duyệt, đăng lúc…" icon={IconClockHour4} busy={busy} onPress={ask('approveAt')} />
              <StepButton
                offer={approve}
                label="Duyệt, chưa đăng"
                icon={IconEyeCheck}
                busy={busy}
                onPress={() => {
                  steps.approve('LATER');
                }}
              />
            </>
          )}
          {!approve?.allowed && schedule?.allowed && !isScheduled && (
            <StepButton offer={schedule} label="Đăng lúc…" icon={IconClockHour4} busy={busy} onPress={ask('publishAt')} />
          )}
          {withdraw?.allowed && <StepButton offer={withdraw} label="Gỡ khỏi trang…" icon={IconEyeOff} busy={busy} onPress={ask('withdraw')} />}
          {archive?.allowed && <StepButton offer={archive} label="Lưu trữ" icon={IconArchive} busy={busy} onPress={steps.archive} />}
        </More>
      )}
      {asking === 'return' && (
        <ReasonDialog
          title="Trả lại cho người viết"
          label="Cần sửa những gì"
          button="Trả lại"
          busy={busy}
          faults={steps.faults}
          trouble={steps.trouble}
          onClose={close}
          onReason={(reason) => {
            steps.giveBack(reason, close);
          }}
        />
      )}
      {asking === 'withdraw' && (
        <ReasonDialog
          title="Gỡ khỏi trang"
          label="Lý do gỡ"
          button="Gỡ khỏi trang"
          busy={busy}
          faults={steps.faults}
          trouble={steps.trouble}
          onClose={close}
          onReason={(reason) => {
            steps.withdraw(reason, close);
          }}
        />
      )}
      {(asking === 'approveAt' || asking === 'publishAt') && (
        <ScheduleDialog
          title={isScheduled ? 'Đổi giờ đăng' : 'Hẹn giờ đăng'}
          from={item.publishAt}
          button={asking === 'approveAt' ? 'Duyệt và hẹn giờ đăng' : isScheduled ? 'Đổi giờ đăng' : 'Hẹn giờ đăng'}
          busy={busy}
          faults={steps.faults}
          trouble={steps.trouble}
          onClose={close}
          onInstant={(instant) => {
            if (asking === 'approveAt') steps.approve('AT', instant, close);
            else steps.publish(instant, close);
          }}
        />
      )}
    </section>
  );
}
