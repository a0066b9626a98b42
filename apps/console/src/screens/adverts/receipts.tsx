import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { civilDateText, numberText } from '#web';
import { advertReceiptsQuery, type Receipt } from '../../api/adverts.js';
import { useDesk } from '../../api/desk.js';
import { MoreLines } from '../../ui/more-lines.js';
import { Failure, Loading } from '../../ui/states.js';

interface ReceiptsProps {
  readonly year: number;
  readonly onCancel: ((receipt: Receipt) => void) | null;
}

/** The rows behind the figure of a year; what was cancelled stays, and counts nothing. */
export function Receipts({ year, onCancel }: ReceiptsProps) {
  const { portal } = useDesk();
  const list = useInfiniteQuery(advertReceiptsQuery(portal.id, year));
  const receipts = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  // the sums of the page that was read last: they are of the whole year
  const { totalCount = 0, countedCount = 0, amount: sum = 0 } = list.data?.pages.at(-1) ?? {};
  return (
    <section aria-labelledby="khoan-thu">
      <h2 id="khoan-thu">Các khoản thu năm {year}</h2>
      {list.isPending && <Loading />}
      {list.isError && receipts.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && receipts.length === 0 && <p>Chưa ghi khoản thu nào trong năm này.</p>}
      {receipts.length > 0 && (
        <table className="lc-table">
          <caption className="lc-unseen">Các khoản thu quảng cáo năm {year}, mới nhất ở trên cùng</caption>
          <thead>
            <tr>
              <th scope="col">Ngày thu</th>
              <th scope="col">Hợp đồng</th>
              <th scope="col">Chứng từ</th>
              <th scope="col">Số tiền (đồng)</th>
              {onCancel && <th scope="col">Ghi nhầm</th>}
            </tr>
          </thead>
          <tbody>
            {receipts.map((receipt) => (
              <tr key={receipt.id}>
                <th scope="row">{civilDateText(receipt.receivedOn)}</th>
                <td data-label="Hợp đồng">
                  <span>
                    {receipt.number}
                    <span className="lc-cell-small">{receipt.advertiser}</span>
                  </span>
                </td>
                <td data-label="Chứng từ">{receipt.voucher || '–'}</td>
                <td data-label="Số tiền (đồng)">
                  {receipt.cancelledBecause === null ? (
                    numberText(receipt.amount)
                  ) : (
                    <span>
                      <s>{numberText(receipt.amount)}</s>
                      <span className="lc-cell-small">Đã hủy, không tính: {receipt.cancelledBecause}</span>
                    </span>
                  )}
                </td>
                {onCancel && receipt.cancelledBecause !== null && <td />}
                {onCancel && receipt.cancelledBecause === null && (
                  <td data-label="Ghi nhầm">
                    <Button
                      variant="default"
                      size="sm"
                      aria-label={`Hủy khoản thu ${numberText(receipt.amount)} đồng ngày ${civilDateText(receipt.receivedOn)}`}
                      onClick={() => {
                        onCancel(receipt);
                      }}
                    >
                      Hủy
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                Cộng cả năm: {numberText(countedCount)} khoản được tính
              </th>
              <td data-label="Cộng (đồng)">
                <strong>{numberText(sum)}</strong>
              </td>
              {onCancel && <td />}
            </tr>
          </tfoot>
        </table>
      )}
      {receipts.length < totalCount && (
        <p className="lc-small">
          Đang hiện {numberText(receipts.length)} trong {numberText(totalCount)} khoản; số cộng là của cả năm.
        </p>
      )}
      <MoreLines list={list} />
    </section>
  );
}
