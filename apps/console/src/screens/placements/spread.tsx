import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dateTimeText, numberText } from '#web';
import { canSpread, useDesk } from '../../api/desk.js';
import { offersQuery, relatedPortalsQuery, type OfferShown } from '../../api/placements.js';
import type { Whole } from '../../api/queries.js';
import { ProposeDialog } from './propose-dialog.js';
import { PushDialog } from './push-dialog.js';

const modes: Readonly<Record<OfferShown['mode'], string>> = {
  FORCED: 'Đẩy xuống, bắt buộc đăng',
  OVERRIDABLE: 'Đẩy xuống, trang được gỡ',
  SUGGESTED: 'Đề nghị các trang đăng',
  PROPOSED: 'Đề xuất lên cấp trên',
};

/** Where a public item goes from here, and what came of it. */
export default function Spread({ item }: { readonly item: Whole }) {
  const desk = useDesk();
  const related = useQuery(relatedPortalsQuery(desk.portal.id)).data ?? [];
  const offers = useQuery(offersQuery(desk.portal.id, item.id)).data ?? [];
  const [open, setOpen] = useState<'push' | 'propose' | null>(null);
  const below = related.filter(({ relation }) => relation === 'BELOW');
  const above = related.filter(({ relation }) => relation === 'ABOVE');
  const mayPush = below.length > 0 && desk.roles.includes('BOARD_HEAD');
  const mayPropose = above.length > 0 && canSpread(desk);
  if (offers.length === 0 && !mayPush && !mayPropose) return null;
  const close = (): void => {
    setOpen(null);
  };
  return (
    <section className="lc-card lc-spread">
      <h2>Đăng ở nơi khác</h2>
      {offers.length > 0 && (
        <ul className="lc-plain">
          {offers.map((offer) => (
            <li key={offer.id}>
              <OfferLine offer={offer} />
            </li>
          ))}
        </ul>
      )}
      {mayPush && (
        <Button
          variant="default"
          fullWidth
          onClick={() => {
            setOpen('push');
          }}
        >
          Đẩy xuống các trang
        </Button>
      )}
      {mayPropose && (
        <Button
          variant="default"
          fullWidth
          onClick={() => {
            setOpen('propose');
          }}
        >
          Đề xuất lên cấp trên
        </Button>
      )}
      {open === 'push' && <PushDialog itemId={item.id} below={below} onClose={close} />}
      {open === 'propose' && <ProposeDialog itemId={item.id} above={above} onClose={close} />}
    </section>
  );
}

function OfferLine({ offer }: { readonly offer: OfferShown }) {
  const { mode, by, at, targets, placed, waiting, declined, removed, reasons } = offer;
  const counts = [
    `${numberText(placed)} trên ${numberText(targets)} trang đã đăng`,
    ...(waiting > 0 ? [`${numberText(waiting)} đang chờ`] : []),
    ...(declined > 0 ? [`${numberText(declined)} không nhận`] : []),
    ...(removed > 0 ? [`${numberText(removed)} đã gỡ`] : []),
  ];
  return (
    <>
      <strong>{modes[mode]}</strong>
      <span className="lc-cell-small">
        {by.displayName}, {dateTimeText(at)}
      </span>
      <span>{counts.join(' · ')}</span>
      {reasons.map((reason, index) => (
        <q key={index}>{reason}</q>
      ))}
    </>
  );
}
