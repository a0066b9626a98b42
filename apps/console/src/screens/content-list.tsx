import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { itemStates, type ItemStateName } from '#web';
import { canArrange, canCorrespond, canSpread, canWrite, deskPath, useDesk } from '../api/desk.js';
import { itemsQuery } from '../api/queries.js';
import { Page } from '../ui/page.js';
import { SearchBox } from '../ui/search-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useChoices } from '../ui/use-choices.js';
import { CardList, CardRow } from './card-list.js';

const states = Object.keys(itemStates) as ItemStateName[];

/** Every item of the portal; state and words are in the address, so that Back comes back to the same list. */
export function ContentList() {
  const desk = useDesk();
  const [address, choose] = useChoices();
  const state = states.find((name) => name === address.get('trang-thai')) ?? null;
  const words = address.get('tim') ?? '';
  const list = useInfiniteQuery({ ...itemsQuery(desk.portal.id, state, words), placeholderData: keepPreviousData });
  const cards = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];

  return (
    <Page
      title="Nội dung"
      office={desk.portal.name}
      lead={
        <>
          {canSpread(desk) && (
            <>
              <Link to={deskPath(desk.portal.id, 'tin-cap-tren')}>Tin cấp trên</Link> ·{' '}
            </>
          )}
          {canCorrespond(desk) && (
            <>
              <Link to={deskPath(desk.portal.id, 'de-nghi-dang')}>Đề nghị đăng của đơn vị</Link> ·{' '}
              <Link to={deskPath(desk.portal.id, 'de-nghi-gui')}>Đề nghị gửi trang khác</Link> ·{' '}
            </>
          )}
          {canArrange(desk) && (
            <>
              <Link to={deskPath(desk.portal.id, 'banner')}>Vị trí banner</Link> ·{' '}
            </>
          )}
          <Link to={deskPath(desk.portal.id, 'chuyen-de')}>Chuyên đề</Link> · <Link to={deskPath(desk.portal.id, 'can-ra-soat')}>Cần rà soát</Link> ·{' '}
          <Link to={deskPath(desk.portal.id, 'kho')}>Kho ảnh và tệp</Link> · <Link to={deskPath(desk.portal.id, 'nguoi-doc')}>Người đọc và liên kết hỏng</Link>
        </>
      }
      aside={
        canWrite(desk) && (
          <Button component={Link} size="lg" to={deskPath(desk.portal.id, 'soan')} leftSection={<IconPlus aria-hidden size={22} />}>
            Viết tin mới
          </Button>
        )
      }
    >
      <div className="lc-filters" role="search">
        <SearchBox
          label="Tìm trong tiêu đề, có dấu hoặc không dấu"
          value={words}
          onSearch={(next) => {
            choose('tim', next);
          }}
        />
        <NativeSelect
          label="Trạng thái"
          value={state ?? ''}
          data={[{ value: '', label: 'Tất cả' }, ...states.map((name) => ({ value: name, label: itemStates[name].word }))]}
          onChange={(event) => {
            choose('trang-thai', event.currentTarget.value);
          }}
        />
      </div>
      {list.isPending && <Loading />}
      {list.isError && cards.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && cards.length === 0 && (
        <Empty title={words || state ? 'Không có tin nào như vậy.' : 'Trang này chưa có tin nào.'}>
          {(words || state) && <p>Hãy thử ít chữ hơn hoặc chọn “Tất cả”.</p>}
        </Empty>
      )}
      {cards.length > 0 && (
        <div aria-busy={list.isPlaceholderData}>
          <CardList>
            {cards.map((card) => (
              <CardRow key={card.id} card={card} />
            ))}
          </CardList>
          {list.hasNextPage && (
            <Button fullWidth variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              Xem thêm
            </Button>
          )}
        </div>
      )}
    </Page>
  );
}
