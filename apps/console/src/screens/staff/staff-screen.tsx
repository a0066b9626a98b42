import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { IconUserPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { numberText } from '#web';
import { staffQuery } from '../../api/staff.js';
import { Page } from '../../ui/page.js';
import { SearchBox } from '../../ui/search-box.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { useChoices } from '../../ui/use-choices.js';
import { ActDialog } from './act-dialog.js';
import { Invite } from './invite.js';
import { MemberRow, type Act } from './member-row.js';
import type { StaffGrant } from './words.js';

interface StaffScreenProps {
  readonly office: string;
  readonly lead: string;
  /** Only people of this portal; null: of every portal that the viewer administers. */
  readonly portalId: string | null;
  /** Portals into which people may be invited. */
  readonly portals: readonly StaffGrant['portal'][];
  /** Beside the search. */
  readonly filter?: ReactNode;
  /** Beside the button that invites. */
  readonly others?: ReactNode;
  readonly children?: ReactNode;
}

/** Tài khoản: people with whether they came in, what they may do and why. */
export function StaffScreen({ office, lead, portalId, portals, filter, others, children }: StaffScreenProps) {
  const [address, choose] = useChoices();
  const words = address.get('tim') ?? '';
  const [inviting, setInviting] = useState(false);
  const [act, setAct] = useState<Act | null>(null);
  const staff = useInfiniteQuery({ ...staffQuery(portalId, words), placeholderData: keepPreviousData });
  const people = staff.data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const total = staff.data?.pages[0]?.totalCount ?? 0;
  const search = (next: string): void => {
    choose('tim', next);
  };
  const invite = (
    <Button
      size="lg"
      leftSection={<IconUserPlus aria-hidden size={22} />}
      onClick={() => {
        setInviting(true);
      }}
    >
      Mời người
    </Button>
  );

  return (
    <Page
      title="Tài khoản"
      office={office}
      lead={lead}
      aside={
        portals.length > 0 && (
          <span className="lc-page-buttons">
            {others}
            {invite}
          </span>
        )
      }
    >
      <div className="lc-filters">
        <SearchBox label="Tìm theo tên" value={words} onSearch={search} />
        {filter}
      </div>
      {staff.isPending && <Loading />}
      {staff.isError && people.length === 0 && <Failure error={staff.error} onRetry={() => void staff.refetch()} />}
      {staff.data && (
        <p role="status" className="lc-count">
          {numberText(total)} người
        </p>
      )}
      {staff.data && people.length === 0 && <Empty title={words ? 'Không có ai tên như vậy.' : 'Chưa có ai làm việc ở đây.'} />}
      {people.length > 0 && (
        <table className="lc-table lc-staff">
          <caption className="lc-unseen">Người làm việc và quyền của họ</caption>
          <thead>
            <tr>
              <th scope="col">Họ tên</th>
              <th scope="col">Trạng thái</th>
              <th scope="col">Quyền</th>
              <th scope="col">
                <span className="lc-unseen">Việc</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((member) => (
              <MemberRow key={member.person.id} member={member} withPortals={portalId === null} onAct={setAct} />
            ))}
          </tbody>
        </table>
      )}
      {staff.hasNextPage && (
        <Button variant="default" loading={staff.isFetchingNextPage} onClick={() => void staff.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
      {children}
      {inviting && (
        <Invite
          portals={portals}
          onClose={() => {
            setInviting(false);
          }}
        />
      )}
      {act && (
        <ActDialog
          act={act}
          portals={portals}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </Page>
  );
}
