import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { numberText } from '#web';
import { roundLetterAddress, type LatePortal } from '../../api/directives.js';
import { Callout } from '../../ui/callout.js';
import { LetterButton } from './letter-button.js';
import type { UrgeAnswer } from './use-urge.js';

interface UrgeResultProps {
  readonly result: UrgeAnswer;
  /** Portals as they were listed, for their names. */
  readonly portals: readonly LatePortal[];
  readonly onClose: () => void;
}

/** What was sent, and what was not with its reason. */
export function UrgeResult({ result, portals, onClose }: UrgeResultProps) {
  const sent = result.outcomes.filter(({ directiveId }) => directiveId !== null).length;
  const refused = result.outcomes.flatMap(({ portalId, refusal }) => (refusal ? [{ portalId, refusal }] : []));
  const nameOf = (id: string): string => portals.find(({ portalId }) => portalId === id)?.name ?? id;
  return (
    <div className="lc-form">
      <Callout tone={sent > 0 ? 'done' : 'waiting'} role="status">
        Đã gửi đôn đốc tới {numberText(sent)} trang.
      </Callout>
      {refused.length > 0 && (
        <Callout tone="waiting">
          <p>Chưa gửi tới {numberText(refused.length)} trang:</p>
          <ul>
            {refused.map(({ portalId, refusal }) => (
              <li key={portalId}>
                {nameOf(portalId)}: {refusal.message}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {sent > 0 && result.roundId && <LetterButton address={roundLetterAddress(result.roundId)} />}
      <Button component={Link} to="/don-doc" variant="default" onClick={onClose}>
        Xem các đôn đốc đang chạy
      </Button>
      <Button size="lg" onClick={onClose}>
        Xong
      </Button>
    </div>
  );
}
