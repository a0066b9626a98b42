import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDesk } from '../../api/desk.js';
import { filesQuery } from '../../api/files.js';
import type { FileKind } from '../../gql/graphql.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useChoices } from '../../ui/use-choices.js';
import { FileCard } from './file-card.js';
import { Room } from './room.js';

const kinds: readonly (readonly [FileKind, string])[] = [
  ['PICTURE', 'Ảnh'],
  ['DOCUMENT', 'Văn bản'],
  ['VIDEO', 'Video'],
  ['CAPTIONS', 'Phụ đề'],
];

/** Every picture and file of the portal, where each is used, and how much room is left. */
export default function Library() {
  const { portal } = useDesk();
  const [address, choose] = useChoices();
  const words = address.get('tim') ?? '';
  const kind = kinds.find(([code]) => code === address.get('loai'))?.[0] ?? null;
  const list = useInfiniteQuery({ ...filesQuery(portal.id, words, kind), placeholderData: keepPreviousData });
  const files = list.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  return (
    <Page title="Kho ảnh và tệp" office={portal.name}>
      <Room portalId={portal.id} />
      <div className="lc-filters" role="search">
        <SearchBox
          label="Tìm theo tên, lời mô tả, chú thích"
          value={words}
          onSearch={(next) => {
            choose('tim', next);
          }}
        />
        <NativeSelect
          label="Loại"
          value={kind ?? ''}
          data={[{ value: '', label: 'Tất cả' }, ...kinds.map(([value, label]) => ({ value, label }))]}
          onChange={(event) => {
            choose('loai', event.currentTarget.value);
          }}
        />
      </div>
      {list.isPending && <Loading />}
      {list.isError && files.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && files.length === 0 && (
        <Empty title={words || kind ? 'Không có tệp nào như vậy.' : 'Trang này chưa có ảnh, tệp nào.'}>
          <p>{words || kind ? 'Hãy thử ít chữ hơn hoặc chọn “Tất cả”.' : 'Ảnh và tệp được thêm khi soạn tin.'}</p>
        </Empty>
      )}
      <ul className="lc-files" aria-busy={list.isPlaceholderData}>
        {files.map((file) => (
          <li key={file.id}>
            <FileCard file={file} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button fullWidth variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </Page>
  );
}
