import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { dayOf } from '#web';
import { advertBookQuery, type Contract, type Receipt } from '../../api/adverts.js';
import { canArrange, useDesk } from '../../api/desk.js';
import { Callout } from '../../ui/callout.js';
import { Downloads } from '../../ui/downloads.js';
import { Page } from '../../ui/page.js';
import { Failure, Loading } from '../../ui/states.js';
import { useChoices } from '../../ui/use-choices.js';
import { useNow } from '../../ui/use-now.js';
import { CancelDialog } from './cancel-dialog.js';
import { ContractDialog } from './contract-dialog.js';
import { Contracts } from './contracts.js';
import { EstimateDialog } from './estimate-dialog.js';
import { ReceiptDialog } from './receipt-dialog.js';
import { Receipts } from './receipts.js';
import { YearChoice, yearIn } from './year-choice.js';
import { Years } from './years.js';

type Open =
  | { readonly act: 'estimate' }
  | { readonly act: 'contract'; readonly contract: Contract | null }
  | { readonly act: 'receipt'; readonly contract: Contract }
  | { readonly act: 'cancel'; readonly receipt: Receipt };

/** Years that are offered even where nothing is written of them: the next one, this one and those before. */
const offered = 6;

/** Contracts of paid banners, what came in for them, and each year against its estimate. */
export default function AdvertsScreen() {
  const desk = useDesk();
  const { portal } = desk;
  const [address, choose] = useChoices();
  const thisYear = Number(dayOf(useNow()).slice(0, 4));
  const year = yearIn(address.get('nam')) ?? thisYear;
  const book = useQuery(advertBookQuery(portal.id, year));
  const [open, setOpen] = useState<Open | null>(null);
  const mayKeep = canArrange(desk);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <Page
      title="Hợp đồng quảng cáo"
      office={portal.name}
      lead="Hợp đồng, tiền đã thu và dự toán từng năm. Banner ghi số hợp đồng; đổi chỗ banner không đụng đến hợp đồng."
      aside={
        mayKeep &&
        book.data?.isOn && (
          <Button
            size="lg"
            leftSection={<IconPlus aria-hidden size={22} />}
            onClick={() => {
              setOpen({ act: 'contract', contract: null });
            }}
          >
            Ghi hợp đồng
          </Button>
        )
      }
    >
      {book.isPending && <Loading />}
      {book.isError && !book.data && <Failure error={book.error} onRetry={() => void book.refetch()} />}
      {book.data && (
        <>
          {!book.data.isOn && (
            <Callout tone="info">Trang không đăng quảng cáo nên không ghi hợp đồng mới. Muốn đăng, quản trị ghi quyết định cho phép ở Trang của tôi.</Callout>
          )}
          <div className="lc-board-tools">
            <YearChoice
              year={year}
              years={[...Array.from({ length: offered }, (_, back) => thisYear + 1 - back), ...book.data.years.map((each) => each.year)]}
              onYear={(chosen) => {
                choose('nam', chosen);
              }}
            />
            <div className="lc-board-acts">
              <Downloads
                key={year}
                files={[
                  {
                    address: `/manage/adverts/${portal.id}/${String(year)}.xlsx`,
                    name: `thu-quang-cao-${String(year)}.xlsx`,
                    label: `Tải Excel năm ${String(year)}`,
                  },
                ]}
              />
            </div>
          </div>
          <Years
            years={book.data.years}
            onEstimate={
              mayKeep && book.data.isOn
                ? () => {
                    setOpen({ act: 'estimate' });
                  }
                : null
            }
          />
          <Contracts
            year={year}
            isOn={book.data.isOn}
            onAct={
              mayKeep
                ? (act, contract) => {
                    setOpen({ act, contract });
                  }
                : null
            }
          />
          <Receipts
            year={year}
            onCancel={
              mayKeep
                ? (receipt) => {
                    setOpen({ act: 'cancel', receipt });
                  }
                : null
            }
          />
        </>
      )}
      {open?.act === 'estimate' && <EstimateDialog year={year} held={book.data?.years.find((each) => each.year === year) ?? null} onClose={close} />}
      {open?.act === 'contract' && <ContractDialog contract={open.contract} onClose={close} />}
      {open?.act === 'receipt' && <ReceiptDialog contract={open.contract} onClose={close} />}
      {open?.act === 'cancel' && <CancelDialog receipt={open.receipt} onClose={close} />}
    </Page>
  );
}
