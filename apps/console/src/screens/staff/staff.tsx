import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { civilDateText, roles } from '#web';
import { canStaff, useDesk, useViewer } from '../../api/desk.js';
import { grantsQuery } from '../../api/queries.js';
import type { GrantsQuery } from '../../gql/graphql.js';
import { Page } from '../../ui/page.js';
import { Empty, Failure, Loading } from '../../ui/states.js';
import { NotFound } from '../not-found.js';
import { EndGrant } from './end-grant.js';
import { Invite } from './invite.js';
import { rolesOfPortal } from './roles-of-portal.js';
import { SecondFactor } from './second-factor.js';

type Grant = GrantsQuery['grants'][number];

/** Who works in the portal, as what, because of which decision, from when until when. */
export function Staff() {
  const desk = useDesk();
  const { portal } = desk;
  const grants = useQuery({ ...grantsQuery(portal.id), enabled: canStaff(desk) });
  const [inviting, setInviting] = useState(false);
  const [ending, setEnding] = useState<Grant | null>(null);
  if (!canStaff(desk)) return <NotFound />;

  return (
    <Page
      title="Nhân sự"
      office={portal.name}
      lead="Ai làm việc ở trang này, với vai trò gì, theo quyết định nào."
      aside={
        <Button
          size="lg"
          leftSection={<IconUserPlus aria-hidden size={22} />}
          onClick={() => {
            setInviting(true);
          }}
        >
          Mời người
        </Button>
      }
    >
      {grants.isPending && <Loading />}
      {grants.isError && !grants.data && <Failure error={grants.error} onRetry={() => void grants.refetch()} />}
      {grants.data?.length === 0 && <Empty title="Chưa có ai làm việc ở trang này." />}
      {grants.data && grants.data.length > 0 && <Grants grants={grants.data} onEnd={setEnding} />}
      <SecondFactor />
      {inviting && (
        <Invite
          onClose={() => {
            setInviting(false);
          }}
        />
      )}
      {ending && (
        <EndGrant
          grant={ending}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </Page>
  );
}

function Grants({ grants, onEnd }: { readonly grants: readonly Grant[]; readonly onEnd: (grant: Grant) => void }) {
  return (
    <table className="lc-table">
      <caption className="lc-unseen">Quyền làm việc ở trang này</caption>
      <thead>
        <tr>
          <th scope="col">Họ tên</th>
          <th scope="col">Vai trò</th>
          <th scope="col">Căn cứ</th>
          <th scope="col">Thời gian</th>
          <th scope="col">
            <span className="lc-unseen">Việc</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => (
          <tr key={grant.id}>
            <th scope="row">{grant.person.displayName}</th>
            <td data-label="Vai trò">{roles[grant.role]}</td>
            <td data-label="Căn cứ">{grant.because}</td>
            <td data-label="Thời gian">
              từ {civilDateText(grant.startsOn)}
              {grant.endsOn ? ` đến ${civilDateText(grant.endsOn)}` : ', chưa có hạn'}
            </td>
            <td>
              <EndButton grant={grant} onEnd={onEnd} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rights over several portals are the province's to end, and nobody ends their own: the server refuses both. */
function EndButton({ grant, onEnd }: { readonly grant: Grant; readonly onEnd: (grant: Grant) => void }) {
  const { person } = useViewer();
  if (!rolesOfPortal.includes(grant.role)) return <span className="lc-small">Do tỉnh quản lý</span>;
  if (grant.person.id === person.id) return <span className="lc-small">Quyền của bạn, người khác mới kết thúc được</span>;
  return (
    <Button
      variant="default"
      onClick={() => {
        onEnd(grant);
      }}
    >
      Kết thúc
      <span className="lc-unseen">
        {' '}
        quyền {roles[grant.role]} của {grant.person.displayName}
      </span>
    </Button>
  );
}
