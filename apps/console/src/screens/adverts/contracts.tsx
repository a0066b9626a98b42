import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { civilDateText, dayOf, numberText } from '#web';
import { advertContractsQuery, type Contract } from '../../api/adverts.js';
import { deskPath, useDesk } from '../../api/desk.js';
import { Callout } from '../../ui/callout.js';
import { MoreLines } from '../../ui/more-lines.js';
import { Failure, Loading } from '../../ui/states.js';
import { useNow } from '../../ui/use-now.js';
import { CardList } from '../card-list.js';
import { RunningTag } from './running-tag.js';

interface ContractsProps {
  readonly year: number;
  /** The portal carries paid banners: those that are public stand on its pages. */
  readonly isOn: boolean;
  readonly onAct: ((act: 'contract' | 'receipt', contract: Contract) => void) | null;
}

/** Contracts that run in a year, or for which money came in then. */
export function Contracts({ year, isOn, onAct }: ContractsProps) {
  const { portal } = useDesk();
  const today = dayOf(useNow());
  const list = useInfiniteQuery(advertContractsQuery(portal.id, year));
  const contracts = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const total = list.data?.pages.at(-1)?.totalCount ?? 0;
  return (
    <section aria-labelledby="hop-dong">
      <h2 id="hop-dong">
        Hợp đồng năm {year}
        {total > 0 && ` (${numberText(total)})`}
      </h2>
      {list.isPending && <Loading />}
      {list.isError && contracts.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && contracts.length === 0 && <p>Sổ chưa có hợp đồng nào của năm này.</p>}
      <CardList>
        {contracts.map((contract) => {
          const { id, number, advertiser, price, startsOn, endsOn, received, banners } = contract;
          const name = `Hợp đồng ${number}`;
          return (
            <li key={id} className="lc-card lc-around">
              <div className="lc-row-main">
                <p className="lc-around-title">
                  {number} · {advertiser}
                </p>
                <p className="lc-meta">
                  <span className="lc-row-meta">
                    {civilDateText(startsOn)} – {civilDateText(endsOn)}
                  </span>
                  <RunningTag startsOn={startsOn} endsOn={endsOn} today={today} />
                </p>
                <p>
                  Giá trị {numberText(price)} đồng · đã thu {numberText(received)} đồng
                  {received < price && ` · còn phải thu ${numberText(price - received)} đồng`}
                  {received > price && ` · thu vượt giá trị ${numberText(received - price)} đồng`}
                </p>
                {banners.length === 0 && <p className="lc-row-meta">Chưa có banner nào trên trang ghi số hợp đồng này.</p>}
                <Named lead={isOn ? 'Banner trên trang: ' : 'Banner, đang không hiện: '} banners={banners.filter((banner) => banner.endsOn >= today)} />
                <Named lead="Banner đã hết ngày: " banners={banners.filter((banner) => banner.endsOn < today)} />
                {banners
                  .filter((banner) => isOn && banner.endsOn > endsOn && banner.endsOn >= today)
                  .map(({ itemId, title, endsOn: last }) => (
                    <Callout key={itemId} tone="waiting">
                      {title} còn hiện đến hết {civilDateText(last)}, sau khi hợp đồng hết hạn. Hãy gỡ, sửa ngày của banner, hoặc ghi thời hạn mới.
                    </Callout>
                  ))}
              </div>
              {onAct && (
                <div className="lc-around-acts">
                  <Button
                    aria-label={`Ghi khoản thu: ${name}`}
                    onClick={() => {
                      onAct('receipt', contract);
                    }}
                  >
                    Ghi khoản thu
                  </Button>
                  <Button
                    variant="default"
                    aria-label={`Sửa: ${name}`}
                    onClick={() => {
                      onAct('contract', contract);
                    }}
                  >
                    Sửa
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </CardList>
      <MoreLines list={list} />
    </section>
  );
}

/** Banners by name, each leading to its item; nothing where there is none. */
function Named({ lead, banners }: { readonly lead: string; readonly banners: Contract['banners'] }) {
  const { portal } = useDesk();
  if (banners.length === 0) return null;
  return (
    <p className="lc-row-meta">
      {lead}
      {banners.map(({ itemId, title }, index) => (
        <span key={itemId}>
          {index > 0 && ', '}
          <Link to={deskPath(portal.id, `noi-dung/${itemId}`)}>{title}</Link>
        </span>
      ))}
    </p>
  );
}
