import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { civilDateText } from '#web';
import { deskPath, useViewer } from '../../api/desk.js';
import type { Settings } from '../../api/portals.js';
import { request } from '../../api/request.js';
import { SetPortalAdvertsDocument, type SetPortalAdvertsInput } from '../../gql/graphql.js';
import { AllowAdverts } from './allow-adverts.js';
import { Confirm } from './confirm.js';
import { useChange } from './use-change.js';

/** Whether the portal carries paid banners, and by which decision: none unless the head of the agency decided so. */
export function Adverts({ settings: { id, adverts } }: { readonly settings: Settings }) {
  // who administers the province has no desk in the portal
  const hasDesk = useViewer().desks.some(({ portal }) => portal.id === id);
  const [open, setOpen] = useState<'allow' | 'stop' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <section className="lc-card" aria-labelledby="quang-cao">
      <div className="lc-section-head">
        <h2 id="quang-cao">Banner quảng cáo</h2>
        <Button
          variant="default"
          onClick={() => {
            setOpen(adverts ? 'stop' : 'allow');
          }}
        >
          {adverts ? 'Thôi đăng quảng cáo' : 'Ghi quyết định cho phép'}
        </Button>
      </div>
      <p>
        {adverts
          ? `Được đăng theo Quyết định số ${adverts.number} ngày ${civilDateText(adverts.decidedOn)} của ${adverts.decidedBy}. Ngoài trang có chữ “Quảng cáo”; số liệu đếm riêng.`
          : 'Trang không đăng quảng cáo. Muốn đăng phải có quyết định của người đứng đầu cơ quan.'}
      </p>
      {hasDesk && (
        <p>
          <Link to={deskPath(id, 'quang-cao')}>Hợp đồng, tiền thu và dự toán</Link>
        </p>
      )}
      {open === 'allow' && <AllowAdverts portalId={id} onClose={close} />}
      {open === 'stop' && <Stop portalId={id} onClose={close} />}
    </section>
  );
}

function Stop({ portalId, onClose }: { readonly portalId: string; readonly onClose: () => void }) {
  const change = useChange(async (input: SetPortalAdvertsInput) => (await request(SetPortalAdvertsDocument, { input })).setPortalAdverts, onClose);
  return (
    <Confirm title="Thôi đăng quảng cáo" button="Thôi đăng quảng cáo" change={change} input={{ portalId, decision: null }} onClose={onClose}>
      <p>Mọi banner quảng cáo rời khỏi trang ngay. Bài, số lượt bấm và nhật ký vẫn giữ; muốn đăng lại thì ghi quyết định mới.</p>
    </Confirm>
  );
}
