import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { whenText } from '#web';
import { useDesk } from '../../api/desk.js';
import { itemsAroundQuery, type ItemAround } from '../../api/placements.js';
import { placesQuery } from '../../api/queries.js';
import { Check } from '../../ui/check.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { Tag } from '../../ui/state-tag.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useChoices } from '../../ui/use-choices.js';
import { useNow } from '../../ui/use-now.js';
import { CardList } from '../card-list.js';
import { Offered } from './offered.js';
import { Reposted } from './reposted.js';
import { TakeDialog, type Taken } from './take-dialog.js';

/** Items of the portals above, to be taken in two acts; what was sent here stands first. */
export default function FromAbove() {
  const { portal } = useDesk();
  const [address, choose] = useChoices();
  const everywhere = address.get('pham-vi') === 'ca-tinh';
  const words = address.get('tim') ?? '';
  const list = useInfiniteQuery(itemsAroundQuery(portal.id, everywhere, words));
  // read beforehand, so that the dialog is whole at once
  useQuery(placesQuery(portal.id));
  const [taking, setTaking] = useState<Taken | null>(null);
  const items = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  return (
    <Page
      title="Tin cấp trên"
      office={portal.name}
      lead="Chọn tin để đăng lại trên trang. Nguồn được ghi tự động; trang gốc sửa hoặc gỡ thì trang này theo ngay."
    >
      <Offered onTake={setTaking} />
      <div className="lc-filters" role="search">
        <SearchBox
          label="Tìm trong tiêu đề, có dấu hoặc không dấu"
          value={words}
          onSearch={(next) => {
            choose('tim', next);
          }}
        />
        <div className="lc-around-scope">
          <Check
            label="Cả các trang khác"
            checked={everywhere}
            onChange={(checked) => {
              choose('pham-vi', checked ? 'ca-tinh' : '');
            }}
          />
        </div>
      </div>
      {list.isPending && <Loading />}
      {list.isError && items.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <Empty title={words ? 'Không có tin nào như vậy trong 90 ngày qua.' : 'Không có tin nào của cấp trên trong 90 ngày qua.'}>
          {!everywhere && <p>Đánh dấu “Cả các trang khác” để tìm ở mọi trang trong tỉnh.</p>}
        </Empty>
      )}
      {items.length > 0 && (
        <div aria-busy={list.isPlaceholderData}>
          <CardList>
            {items.map((item) => (
              <AroundRow key={item.id} item={item} onTake={setTaking} />
            ))}
          </CardList>
          {list.hasNextPage && (
            <Button fullWidth variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              Xem thêm
            </Button>
          )}
        </div>
      )}
      <Reposted />
      {taking && (
        <TakeDialog
          taken={taking}
          onClose={() => {
            setTaking(null);
          }}
        />
      )}
    </Page>
  );
}

function AroundRow({ item, onTake }: { readonly item: ItemAround; readonly onTake: (taken: Taken) => void }) {
  const now = useNow();
  const { id, originPortalId, originName, title, summary, url, publishedAt, kindName, section, state } = item;
  return (
    <li className="lc-card lc-around">
      <div className="lc-row-main">
        <p className="lc-around-title">{title}</p>
        {summary && <p className="lc-around-summary">{summary}</p>}
        <p className="lc-row-meta">
          {originName} · {kindName} · {whenText(publishedAt, now)} ·{' '}
          <a href={url} target="_blank" rel="noopener">
            Đọc trên trang gốc<span className="lc-unseen"> (mở cửa sổ mới): {title}</span>
          </a>
        </p>
      </div>
      {state === 'PLACED' ? (
        <Tag tone="done" text="Đã có trên trang" />
      ) : (
        <Button
          aria-label={`Đăng lại: ${title}`}
          onClick={() => {
            onTake({ itemId: id, originPortalId, originName, title, sectionId: section?.id ?? null });
          }}
        >
          Đăng lại
        </Button>
      )}
    </li>
  );
}
