import { Button } from '@mantine/core';
import { useState } from 'react';
import { numberText } from '#web';
import type { ReplacePersonMutation } from '../../gql/graphql.js';
import { Callout } from '../../ui/callout.js';
import { Dialog } from '../../ui/dialog.js';
import { InviteLink } from './invite-link.js';
import type { StaffGrant } from './words.js';

/** What passed on in one portal. */
export interface Outcome {
  readonly portal: StaffGrant['portal'];
  readonly payload: ReplacePersonMutation['replacePerson'];
}

interface ReplacedProps {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  readonly onClose: () => void;
}

/** Says what passed on, portal by portal; of a new person the link, once. */
export function Replaced({ name, outcomes, onClose }: ReplacedProps) {
  const [shown, setShown] = useState<Outcome>();
  if (shown?.payload.url) {
    const { payload, portal } = shown;
    const invitation = { name: payload.successor?.displayName ?? '', portal: portal.name, url: payload.url ?? '', expiresAt: payload.expiresAt };
    return <InviteLink invitation={invitation} onClose={onClose} />;
  }
  return (
    <Dialog title={`Đã thay ${name}`} onClose={onClose}>
      <div className="lc-form">
        <Callout tone="done" role="status">
          {outcomes[0]?.payload.successor?.displayName} đã nhận việc.
        </Callout>
        <ul className="lc-plain">
          {outcomes.map((outcome) => (
            <li key={outcome.portal.id}>
              <strong>{outcome.portal.name}</strong>: {numberText(outcome.payload.grantsGiven)} quyền, {numberText(outcome.payload.drafts)} bản nháp,{' '}
              {numberText(outcome.payload.waiting)} việc đang chờ.
              {outcome.payload.url && (
                <Button
                  variant="default"
                  onClick={() => {
                    setShown(outcome);
                  }}
                >
                  Xem liên kết mời
                  <span className="lc-unseen"> vào {outcome.portal.name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Button size="lg" onClick={onClose}>
          Xong
        </Button>
      </div>
    </Dialog>
  );
}
