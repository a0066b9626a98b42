import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconExternalLink } from '@tabler/icons-react';
import { importRowsQuery, type ImportRow } from '../../api/imports.js';
import { publicAddress } from '../../api/public-address.js';
import type { ImportRowFilter } from '../../gql/graphql.js';
import { Tag } from '../../ui/state-tag.js';
import { Failure, Loading } from '../../ui/states.js';
import { FaultList } from './fault-list.js';
import { rowTag } from './words.js';

interface ImportRowsProps {
  readonly portalId: string;
  readonly importId: string;
  readonly show: ImportRowFilter;
}

/** Rows of the file: a table on a wide screen, cards on a phone. */
export function ImportRows({ portalId, importId, show }: ImportRowsProps) {
  const rows = useInfiniteQuery(importRowsQuery(portalId, importId, show));
  if (rows.isPending) return <Loading />;
  if (!rows.data) return <Failure error={rows.error} onRetry={() => void rows.refetch()} />;
  const all = rows.data.pages.flatMap(({ edges }) => edges.map(({ node }) => node));
  return (
    <>
      <table className="lc-table">
        <caption className="lc-unseen">Các dòng của tệp</caption>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Kết quả</th>
            <th scope="col">Ghi chú</th>
          </tr>
        </thead>
        <tbody>
          {all.map((row) => (
            <Row key={row.number} row={row} />
          ))}
        </tbody>
      </table>
      {rows.hasNextPage && (
        <Button variant="default" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </>
  );
}

function Row({ row }: { readonly row: ImportRow }) {
  return (
    <tr>
      <th scope="row">Dòng {row.number}</th>
      <td data-label="Đơn vị">
        <div>
          {row.unitName || <span className="lc-muted">không rõ</span>}
          {row.unitCode && <span className="lc-cell-small">{row.unitCode}</span>}
          {row.host && <Host row={row} />}
        </div>
      </td>
      <td data-label="Kết quả">
        <Tag {...rowTag(row)} />
      </td>
      <td data-label="Ghi chú">
        <FaultList
          faults={row.faults.map(({ isError, letter, column, message }) => ({
            ...{ isError, message },
            ...(column === null ? {} : { place: `${letter ? `Cột ${letter}, ` : ''}${column}` }),
          }))}
        />
      </td>
    </tr>
  );
}

function Host({ row }: { readonly row: ImportRow }) {
  if (row.state !== 'DONE') return <span className="lc-cell-small">{row.host}</span>;
  return (
    <a className="lc-cell-small" href={publicAddress(row.host)} target="_blank" rel="noopener">
      {row.host}
      <IconExternalLink aria-hidden size={16} />
      <span className="lc-unseen"> (mở trong cửa sổ mới)</span>
    </a>
  );
}
