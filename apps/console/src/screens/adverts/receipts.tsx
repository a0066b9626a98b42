import { Button } from '@mantine/core';
import { civilDateText, numberText } from '#web';
import type { Receipt } from '../../api/adverts.js';

interface ReceiptsProps {
  readonly year: number;
  readonly receipts: readonly Receipt[];
  readonly onCancel: ((receipt: Receipt) => void) | null;
}

/** The rows behind the figure of a year; what was cancelled stays, and counts nothing. */
export function Receipts({ year, receipts, onCancel }: ReceiptsProps) {
  const sum = receipts.reduce((total, { amount, cancelledBecause }) => total + (cancelledBecause === null ? amount : 0), 0);
  return (
    <section aria-labelledby="khoan-thu">
      <h2 id="khoan-thu">Các khoản thu năm {year}</h2>
      {receipts.length === 0 ? (
        <p>Chưa ghi khoản thu nào trong năm này.</p>
      ) : (
        <table className="lc-table">
          <caption className="lc-unseen">Các khoản thu quảng cáo năm {year}, mới nhất ở trên cùng</caption>
          <thead>
            <tr>
              <th scope="col">Ngày thu</th>
              <th scope="col">Hợp đồng</th>
              <th scope="col">Chứng từ</th>
              <th scope="col">Số tiền (đồng)</th>
              {onCancel && <th scope="col">Sửa</th>}
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
                {onCancel && (
                  <td data-label="Sửa">
                    {receipt.cancelledBecause === null && (
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
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                Cộng các khoản được tính
              </th>
              <td data-label="Cộng (đồng)">
                <strong>{numberText(sum)}</strong>
              </td>
              {onCancel && <td />}
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}
