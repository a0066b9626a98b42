import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bannersQuery, type Banner } from '../../api/banners.js';
import { canArrange, useDesk } from '../../api/desk.js';
import { request } from '../../api/request.js';
import { ArrangeBannersDocument } from '../../gql/graphql.js';
import { announce } from '../../ui/announce.js';
import { sentenceOf } from '../../ui/states.js';
import { CardList } from '../card-list.js';
import { BannerCard } from './banner-card.js';
import { inOrder, moved, shifted, slotNames, slots } from './places.js';

/** The banners of each place, to be moved; kept by one button. */
export function Arrange({ banners }: { readonly banners: readonly Banner[] }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const [rows, setRows] = useState(() => inOrder(banners));
  const stand = inOrder(banners);
  const touched = rows.some(({ itemId, slot }, index) => itemId !== stand[index]?.itemId || slot !== stand[index].slot);
  const keeping = useMutation({
    mutationFn: async () => {
      const places = rows.map(({ itemId, slot }) => ({ itemId, slot }));
      return (await request(ArrangeBannersDocument, { input: { portalId: desk.portal.id, places } })).arrangeBanners;
    },
    onSuccess: ({ banners: kept }) => {
      if (!kept) return;
      setRows(inOrder(kept));
      queries.setQueryData(bannersQuery(desk.portal.id).queryKey, kept);
      announce('Đã lưu vị trí banner. Bạn đọc thấy ngay.');
    },
  });
  const change = (next: Banner[], said: string): void => {
    keeping.reset();
    setRows(next);
    announce(said);
  };
  return (
    <>
      {slots.map((slot) => {
        const here = rows.filter((row) => row.slot === slot);
        return (
          <section key={slot} aria-labelledby={`cho-${slot}`}>
            <h2 id={`cho-${slot}`}>
              {slotNames[slot]} ({here.length})
            </h2>
            {here.length === 0 && <p className="lc-muted">Chưa có banner nào ở đây.</p>}
            <CardList>
              {here.map((banner, index) => (
                <BannerCard
                  key={banner.itemId}
                  banner={banner}
                  mayArrange={canArrange(desk)}
                  isFirst={index === 0}
                  isLast={index === here.length - 1}
                  onMove={(to) => {
                    change(moved(rows, banner.itemId, to), `${banner.title}: chuyển tới ${slotNames[to]}. Bấm Lưu vị trí để áp dụng.`);
                  }}
                  onShift={(by) => {
                    change(shifted(rows, banner.itemId, by), `${banner.title}: thứ tự ${String(index + 1 + by)}. Bấm Lưu vị trí để áp dụng.`);
                  }}
                />
              ))}
            </CardList>
          </section>
        );
      })}
      {canArrange(desk) && (
        <div className="lc-banner-save">
          <Button
            size="lg"
            disabled={!touched}
            loading={keeping.isPending}
            onClick={() => {
              keeping.mutate();
            }}
          >
            Lưu vị trí
          </Button>
          <p role="status" className={touched ? 'lc-muted' : 'lc-save-done'}>
            {keeping.isError && sentenceOf(keeping.error)}
            {!keeping.isError && touched && 'Có thay đổi chưa lưu.'}
            {keeping.isSuccess && !touched && 'Đã lưu. Bạn đọc thấy ngay.'}
          </p>
        </div>
      )}
    </>
  );
}
