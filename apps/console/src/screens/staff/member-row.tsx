import { Button } from '@mantine/core';
import { civilDateText } from '#web';
import { useViewer } from '../../api/desk.js';
import { More } from '../../ui/more.js';
import { Tag } from '../../ui/state-tag.js';
import { rolesOfPortal } from './roles-of-portal.js';
import { grantWords, invitationStates, spanWords, type Member, type StaffGrant } from './words.js';

/** What may be done with a person or one of their rights; each opens a dialog. */
export type Act =
  | { readonly kind: 'replace' | 'renew' | 'give'; readonly member: Member }
  | { readonly kind: 'end' | 'standIn'; readonly member: Member; readonly grant: StaffGrant };

interface MemberRowProps {
  readonly member: Member;
  /** Names of portals matter only where there are several. */
  readonly withPortals: boolean;
  readonly onAct: (act: Act) => void;
}

/** One person: whether they came in, what they may do and why, and the next step. */
export function MemberRow({ member, withPortals, onAct }: MemberRowProps) {
  const { person: viewer } = useViewer();
  const { person, state, lastSeenOn, grants } = member;
  const { word, tone } = invitationStates[state];
  const isSelf = person.id === viewer.id;
  const isAbove = grants.some(({ role, coversSubtree }) => coversSubtree || !rolesOfPortal.includes(role));
  return (
    <tr>
      <th scope="row">
        {person.displayName}
        <span className="lc-cell-small">{lastSeenOn ? `Vào lần cuối ${civilDateText(lastSeenOn)}` : 'Chưa vào lần nào'}</span>
      </th>
      <td data-label="Trạng thái">
        <Tag tone={tone} text={word} />
      </td>
      <td data-label="Quyền">
        <ul className="lc-plain">
          {grants.map((grant) => (
            <li key={grant.id}>
              <strong>{grantWords(grant)}</strong>
              {withPortals && ` – ${grant.portal.name}`}
              <span className="lc-cell-small">
                {spanWords(grant)}. Căn cứ: {grant.because}
              </span>
            </li>
          ))}
        </ul>
      </td>
      <td className="lc-acts">
        {isSelf && <span className="lc-small">Quyền của bạn, người khác mới đổi được</span>}
        {!isSelf && isAbove && <span className="lc-small">Do cấp trên quản lý</span>}
        {!isSelf && !isAbove && <Acts member={member} onAct={onAct} />}
      </td>
    </tr>
  );
}

function Acts({ member, onAct }: { readonly member: Member; readonly onAct: (act: Act) => void }) {
  const { person, state, grants } = member;
  const of = <span className="lc-unseen"> {person.displayName}</span>;
  return (
    <>
      {state !== 'ACCEPTED' && (
        <Button
          variant="default"
          onClick={() => {
            onAct({ kind: 'renew', member });
          }}
        >
          Cấp lại thư mời{of}
        </Button>
      )}
      <Button
        variant="default"
        onClick={() => {
          onAct({ kind: 'replace', member });
        }}
      >
        Thay người{of}
      </Button>
      <More label={<span>Việc khác{of}</span>}>
        <div className="lc-act-list">
          {state === 'ACCEPTED' && (
            <Button
              variant="default"
              onClick={() => {
                onAct({ kind: 'give', member });
              }}
            >
              Giao thêm quyền{of}
            </Button>
          )}
          {grants.map((grant) => (
            <GrantActs key={grant.id} member={member} grant={grant} onAct={onAct} />
          ))}
        </div>
      </More>
    </>
  );
}

function GrantActs({ member, grant, onAct }: { readonly member: Member; readonly grant: StaffGrant; readonly onAct: (act: Act) => void }) {
  const of = (
    <span className="lc-unseen">
      {' '}
      của {member.person.displayName} ở {grant.portal.name}
    </span>
  );
  return (
    <>
      {!grant.standsInFor && (
        <Button
          variant="default"
          onClick={() => {
            onAct({ kind: 'standIn', member, grant });
          }}
        >
          Cử người làm thay: {grantWords(grant)}
          {of}
        </Button>
      )}
      <Button
        variant="default"
        onClick={() => {
          onAct({ kind: 'end', member, grant });
        }}
      >
        Kết thúc quyền: {grantWords(grant)}
        {of}
      </Button>
    </>
  );
}
