import type { OpenScope } from '#platform/db';
import { shownInstant } from '../dates.js';
import type { RoleName } from '../grant.js';
import { invitationLink, invitationToken } from '../invitation/token.js';
import type { PersonalDataKey } from '../personal-data.js';
import { roleWords } from '../role-words.js';
import type { Letter } from './letter.js';

/** A letter with whom to, whose address is looked up when it is sent; or the code of why there is none to send. */
export type Outgoing = { readonly personId: string; readonly letter: Letter } | 'MAIL_NEEDLESS';

interface Row {
  personId: string;
  displayName: string;
  portal: string;
  roles: RoleName[];
  isOpen: boolean;
  expiresAt: Date;
}

/** What is written to whoever is invited, made when it is sent; nothing once the invitation was used, renewed or has ended. */
export async function invitationLetter(scope: OpenScope, key: PersonalDataKey, consoleUrl: string, invitationId: string, at: Date): Promise<Outgoing> {
  const rows: Row[] = await scope.manager.query(
    `select i.person_id as "personId", b.display_name as "displayName", p.name as portal, i.expires_at as "expiresAt",
            i.accepted_at is null and i.expires_at > $2 as "isOpen",
            array(select distinct g.role from portal_grant g
                  where g.portal_id = i.portal_id and g.person_id = i.person_id and (g.ends_on is null or g.ends_on >= g.starts_on) order by 1) as roles
     from invitation i
     join portal p on p.portal_id = i.portal_id
     join byline b on b.portal_id = i.portal_id and b.person_id = i.person_id
     where i.portal_id = scope.portal() and i.id = $1`,
    [invitationId, at],
  );
  const [row] = rows;
  if (!row?.isOpen) return 'MAIL_NEEDLESS';
  return { personId: row.personId, letter: words(row, invitationLink(consoleUrl, invitationToken(key, scope.portalId ?? '', invitationId))) };
}

function words({ displayName, portal, roles, expiresAt }: Row, href: string): Letter {
  const asWhat = roles.map((role) => roleWords[role]).join(', ');
  return {
    subject: `Thư mời làm việc tại ${portal}`,
    greeting: `Kính gửi ${displayName},`,
    paragraphs: [`${portal} mời ông/bà tham gia với vai trò: ${asWhat}.`, 'Hãy bấm nút dưới đây, rồi đăng nhập bằng tài khoản của chính ông/bà để nhận lời.'],
    button: { label: 'Nhận lời mời', href },
    after: [
      `Đường dẫn dùng được một lần, đến ${shownInstant(expiresAt)}. Xin không chuyển thư này cho người khác: ai mở trước thì quyền thuộc về người đó.`,
      'Nếu ông/bà không chờ thư này, xin bỏ qua và báo cho quản trị trang của đơn vị.',
    ],
  };
}
