import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { numberText } from '#web';
import { useDesk } from '../../api/desk.js';
import type { DecideEditorialBoardMutation } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { Page } from '../../ui/page.js';
import { InviteLink } from '../staff/invite-link.js';

export type Outcome = DecideEditorialBoardMutation['decideEditorialBoard'];

type Counts = Pick<Outcome['passedOn'][number], 'drafts' | 'waiting' | 'items'>;

/** What passed on, in words; kinds of which there is nothing go without saying. */
function passedWords({ drafts, waiting, items }: Counts, to: string): string {
  const others = items - drafts;
  const parts = [
    ...(drafts > 0 ? [`${numberText(drafts)} bản nháp`] : []),
    ...(others > 0 ? [`${numberText(others)} tin, bài đã trình hoặc đã đăng`] : []),
    ...(waiting > 0 ? [`${numberText(waiting)} việc đang chờ`] : []),
  ];
  return parts.length > 0 ? `${parts.join(', ')} chuyển cho ${to}.` : `không có việc nào cần chuyển cho ${to}.`;
}

/** What came of a decision: whose work passed on to whom, and links for those who were invited. */
export function Decided({ outcome, back }: { readonly outcome: Outcome; readonly back: string }) {
  const { portal } = useDesk();
  const [shown, setShown] = useState<Outcome['invitations'][number]>();
  return (
    <Page title="Đã ghi quyết định" office={portal.name}>
      <Callout tone="done" role="status">
        Ban biên tập và quyền làm việc đã theo quyết định mới.
      </Callout>
      <ul className="lc-plain lc-below">
        {outcome.passedOn.map(({ from, to, ...counts }) => (
          <li key={from.id}>
            <strong>{from.displayName}</strong>:{' '}
            {to ? passedWords(counts, to.displayName) : 'chưa có ai trong ban nhận bản nháp. Hãy dùng Thay người ở mục Tài khoản.'}
          </li>
        ))}
        {outcome.invitations.map((invitation) => (
          <li key={invitation.url}>
            <strong>{invitation.displayName}</strong>: thư mời đang được gửi.{' '}
            <Button
              variant="default"
              onClick={() => {
                setShown(invitation);
              }}
            >
              Xem liên kết mời<span className="lc-unseen"> {invitation.displayName}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button component={Link} to={back} size="lg" className="lc-below">
        Xem ban biên tập
      </Button>
      {shown && (
        <InviteLink
          invitation={{ name: shown.displayName, portal: portal.name, url: shown.url, expiresAt: shown.expiresAt }}
          onClose={() => {
            setShown(undefined);
          }}
        />
      )}
    </Page>
  );
}
