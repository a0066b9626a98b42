import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { civilDateText, numberText } from '#web';
import type { Contract } from '../../api/adverts.js';
import { deskPath, useDesk } from '../../api/desk.js';
import { CardList } from '../card-list.js';

interface ContractsProps {
  readonly year: number;
  readonly contracts: readonly Contract[];
  readonly onAct: ((act: 'contract' | 'receipt', contract: Contract) => void) | null;
}

/** Contracts that run in a year, or for which money came in then. */
export function Contracts({ year, contracts, onAct }: ContractsProps) {
  const { portal } = useDesk();
  return (
    <section aria-labelledby="hop-dong">
      <h2 id="hop-dong">Hợp đồng năm {year}</h2>
      {contracts.length === 0 && <p>Sổ chưa có hợp đồng nào của năm này.</p>}
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
                <p className="lc-row-meta">
                  {civilDateText(startsOn)} – {civilDateText(endsOn)}
                </p>
                <p>
                  Giá trị {numberText(price)} đồng · đã thu {numberText(received)} đồng
                  {received < price && ` · còn phải thu ${numberText(price - received)} đồng`}
                </p>
                <p className="lc-row-meta">
                  {banners.length === 0 && 'Chưa có banner nào trên trang ghi số hợp đồng này.'}
                  {banners.length > 0 && 'Banner trên trang: '}
                  {banners.map(({ itemId, title }, index) => (
                    <span key={itemId}>
                      {index > 0 && ', '}
                      <Link to={deskPath(portal.id, `noi-dung/${itemId}`)}>{title}</Link>
                    </span>
                  ))}
                </p>
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
    </section>
  );
}
