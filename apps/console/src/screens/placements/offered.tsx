import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { whenText } from '#web';
import { canDecide, useDesk } from '../../api/desk.js';
import { offeredQuery, type Placed } from '../../api/placements.js';
import { request } from '../../api/request.js';
import { DeclinePlacementDocument } from '../../gql/graphql.js';
import { useNow } from '../../ui/use-now.js';
import { CardList } from '../card-list.js';
import { RefuseDialog } from './refuse-dialog.js';
import type { Taken } from './take-dialog.js';

/** What was sent to the portal and waits for its decision; nothing where nothing waits. */
export function Offered({ onTake }: { readonly onTake: (taken: Taken) => void }) {
  const desk = useDesk();
  const now = useNow();
  const offered = useQuery(offeredQuery(desk.portal.id));
  const [declining, setDeclining] = useState<Placed | null>(null);
  const waiting = offered.data ?? [];
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="duoc-gui">
      <h2 id="duoc-gui">Được gửi đến trang ({waiting.length})</h2>
      <CardList>
        {waiting.map((placed) => {
          const { itemId, originPortalId, originName, title, url, mark, section, changedAt } = placed;
          const isMine = mark !== 'promoted' || canDecide(desk);
          return (
            <li key={itemId} className="lc-card lc-around">
              <div className="lc-row-main">
                <p className="lc-around-title">{title || '(trang gốc đã gỡ)'}</p>
                <p className="lc-row-meta">
                  {originName} · {mark === 'promoted' ? 'đề xuất lên' : 'đề nghị đăng'} · {whenText(changedAt, now)}
                  {url && (
                    <>
                      {' '}
                      ·{' '}
                      <a href={url} target="_blank" rel="noopener">
                        Đọc trên trang gốc<span className="lc-unseen"> (mở cửa sổ mới): {title}</span>
                      </a>
                    </>
                  )}
                </p>
              </div>
              {isMine && (
                <div className="lc-around-acts">
                  <Button
                    aria-label={`Nhận đăng: ${title}`}
                    onClick={() => {
                      onTake({ itemId, originPortalId, originName, title, sectionId: section?.id ?? null });
                    }}
                  >
                    Nhận đăng
                  </Button>
                  <Button
                    variant="default"
                    aria-label={`Không nhận: ${title}`}
                    onClick={() => {
                      setDeclining(placed);
                    }}
                  >
                    Không nhận
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </CardList>
      {declining && (
        <RefuseDialog
          title="Không nhận tin"
          button="Không nhận"
          said="Đã trả lời là không nhận."
          placed={declining}
          send={async (input) => (await request(DeclinePlacementDocument, { input })).declinePlacement}
          onClose={() => {
            setDeclining(null);
          }}
        />
      )}
    </section>
  );
}
