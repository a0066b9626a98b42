import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { whenText } from '#web';
import { canStaff, useDesk } from '../../api/desk.js';
import { placedQuery, type Placed } from '../../api/placements.js';
import { request } from '../../api/request.js';
import { RemovePlacementDocument } from '../../gql/graphql.js';
import { More } from '../../ui/more.js';
import { Tag } from '../../ui/state-tag.js';
import { useNow } from '../../ui/use-now.js';
import { CardList } from '../card-list.js';
import { PinDialog } from '../item/pin-dialog.js';
import { RefuseDialog } from './refuse-dialog.js';

const marks: Readonly<Record<string, string>> = { repost: 'đăng lại', push: 'cấp trên đưa xuống', promoted: 'đơn vị đề xuất' };

/** Items of other portals that stand here, to be pinned or taken off. */
export function Reposted() {
  const desk = useDesk();
  const { portal } = desk;
  const now = useNow();
  const placed = useQuery(placedQuery(portal.id));
  const [pinning, setPinning] = useState<Placed | null>(null);
  const [removing, setRemoving] = useState<Placed | null>(null);
  const standing = placed.data ?? [];
  if (standing.length === 0) return null;
  return (
    <More label={`Tin của nơi khác đang có trên trang (${String(standing.length)})`}>
      <CardList>
        {standing.map((each) => (
          <li key={each.itemId} className="lc-card lc-around">
            <div className="lc-row-main">
              <p className="lc-around-title">{each.title || '(trang gốc đã gỡ)'}</p>
              <p className="lc-row-meta">
                {each.originName} · {marks[each.mark] ?? each.mark} · {each.section?.name} · {whenText(each.changedAt, now)}
              </p>
            </div>
            <div className="lc-around-acts">
              {canStaff(desk) && each.section && each.title !== '' && (
                <Button
                  variant="default"
                  aria-label={`Ghim: ${each.title}`}
                  onClick={() => {
                    setPinning(each);
                  }}
                >
                  Ghim…
                </Button>
              )}
              {each.forced ? (
                <Tag tone="info" text="Bắt buộc đăng" />
              ) : (
                <Button
                  variant="default"
                  aria-label={`Gỡ khỏi trang: ${each.title}`}
                  onClick={() => {
                    setRemoving(each);
                  }}
                >
                  Gỡ khỏi trang
                </Button>
              )}
            </div>
          </li>
        ))}
      </CardList>
      {pinning?.section && (
        <PinDialog
          item={{ portalId: portal.id, id: pinning.itemId, section: pinning.section }}
          places={['section', 'home']}
          onClose={() => {
            setPinning(null);
          }}
        />
      )}
      {removing && (
        <RefuseDialog
          title="Gỡ tin đăng lại"
          button="Gỡ khỏi trang"
          said="Đã gỡ khỏi trang."
          placed={removing}
          send={async (input) => (await request(RemovePlacementDocument, { input })).removePlacement}
          onClose={() => {
            setRemoving(null);
          }}
        />
      )}
    </More>
  );
}
