import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dateTimeText, whenText } from '#web';
import { deskPath, useDesk } from '../api/desk.js';
import type { Card } from '../api/queries.js';
import { StateTag } from '../ui/state-tag.js';
import { useNow } from '../ui/use-now.js';

/** Items as a list of cards; the whole card is the link. */
export function CardList({ children }: { readonly children: ReactNode }) {
  return <ul className="lc-cards">{children}</ul>;
}

interface CardRowProps {
  readonly card: Card;
  /** Where the state would say nothing new, what to show instead; `null` for nothing. */
  readonly tag?: ReactNode;
  /** More about why it is in this list. */
  readonly children?: ReactNode;
  /** Always the item itself, also where its text could be written on. */
  readonly view?: boolean;
}

export function CardRow({ card, tag, children, view = false }: CardRowProps) {
  const { portal } = useDesk();
  const now = useNow();
  const writable = !view && (card.state === 'DRAFT' || card.state === 'RETURNED');
  return (
    <li className="lc-card lc-row">
      <div className="lc-row-main">
        <Link className="lc-row-link" to={deskPath(portal.id, `${writable ? 'soan' : 'noi-dung'}/${card.id}`)}>
          {card.title || '(chưa có tiêu đề)'}
        </Link>
        {children}
        <p className="lc-row-meta">
          {card.section.name} · {card.author.displayName} · {whenText(card.updatedAt, now)}
          {card.state === 'SCHEDULED' && card.publishAt && ` · đăng lúc ${dateTimeText(card.publishAt)}`}
        </p>
      </div>
      {tag === undefined ? <StateTag state={card.state} /> : tag}
    </li>
  );
}
