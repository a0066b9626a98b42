import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { civilDateText, dayOf } from '#web';
import { useDesk } from '../../api/desk.js';
import { exemptionsQuery } from '../../api/queries.js';
import type { ExemptionFragment } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { Failure, Loading } from '../../ui/states.js';
import { EndExemption } from './end-exemption.js';
import { RecordExemption } from './record-exemption.js';

type Asked = { readonly kind: 'record' } | { readonly kind: 'end'; readonly exemption: ExemptionFragment };

/** Whether contributors of the portal must prove a second factor at log-in, by which decision not. */
export function SecondFactor() {
  const { portal } = useDesk();
  const exemptions = useQuery(exemptionsQuery(portal.id));
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => {
    setAsked(null);
  };
  const today = dayOf(new Date());
  const standing = exemptions.data?.filter(({ endsOn }) => !endsOn || endsOn >= today) ?? [];
  return (
    <section className="lc-form lc-below" aria-labelledby="xac-thuc-hai-buoc">
      <h2 id="xac-thuc-hai-buoc">Xác thực hai bước</h2>
      {exemptions.isPending && <Loading />}
      {exemptions.isError && !exemptions.data && <Failure error={exemptions.error} onRetry={() => void exemptions.refetch()} />}
      {exemptions.data && standing.length === 0 && (
        <>
          <p>Mọi người làm việc ở trang này đều phải nhập mã của ứng dụng trên điện thoại khi đăng nhập.</p>
          <Button
            variant="default"
            onClick={() => {
              setAsked({ kind: 'record' });
            }}
          >
            Ghi quyết định miễn cho cộng tác viên
          </Button>
        </>
      )}
      {standing.map((exemption) => (
        <Fragment key={exemption.id}>
          <Callout tone="waiting">
            Cộng tác viên được miễn mã xác thực theo quyết định {exemption.decisionNumber} ngày {civilDateText(exemption.decidedOn)}, từ{' '}
            {civilDateText(exemption.startsOn)}
            {exemption.endsOn ? ` đến ${civilDateText(exemption.endsOn)}` : ', chưa có hạn'}. Lý do: {exemption.reason} Người ghi:{' '}
            {exemption.recordedBy.displayName}.
          </Callout>
          <Button
            variant="default"
            onClick={() => {
              setAsked({ kind: 'end', exemption });
            }}
          >
            Kết thúc miễn
          </Button>
        </Fragment>
      ))}
      {asked?.kind === 'record' && <RecordExemption onClose={close} />}
      {asked?.kind === 'end' && <EndExemption exemption={asked.exemption} onClose={close} />}
    </section>
  );
}
