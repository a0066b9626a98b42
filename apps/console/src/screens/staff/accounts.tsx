import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useViewer } from '../../api/desk.js';
import { portalsQuery } from '../../api/queries.js';
import { NotFound } from '../not-found.js';
import { EndedGrants } from './ended-grants.js';
import { StaffScreen } from './staff-screen.js';
import { useChoices } from '../../ui/use-choices.js';

/** The same over every portal of a province, with a filter by portal. */
export function Accounts() {
  const viewer = useViewer();
  return viewer.administers ? <AllAccounts /> : <NotFound />;
}

function AllAccounts() {
  const [address, choose] = useChoices();
  const board = useInfiniteQuery(portalsQuery(''));
  const { hasNextPage, isFetching, fetchNextPage } = board;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const portals = (board.data?.pages ?? [])
    .flatMap(({ edges }) => edges.map(({ node }) => ({ id: node.portal.id, name: node.portal.name })))
    .sort((one, other) => one.name.localeCompare(other.name, 'vi'));
  const portalId = address.get('trang');
  return (
    <StaffScreen
      office="Quản trị tỉnh"
      lead="Mọi người làm việc ở các trang bạn quản trị."
      portalId={portalId}
      portals={portals}
      filter={
        <NativeSelect
          label="Trang"
          value={portalId ?? ''}
          data={[{ value: '', label: 'Tất cả các trang' }, ...portals.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => {
            choose('trang', event.currentTarget.value);
          }}
        />
      }
    >
      {portalId && <EndedGrants portalId={portalId} />}
    </StaffScreen>
  );
}
