import type { OpenScope } from '#platform/db';
import { defineErrors } from '#platform/errors';
import { countedKinds, type LetterKind, type NoticeKind } from './notice-kinds.js';

/** When a kind of notice comes by e-mail. */
export type MailTime = 'now' | 'daily' | 'never';

/** How a kind comes to a person. */
export interface Choice {
  readonly kind: LetterKind;
  readonly mail: MailTime;
  /** Shown in the console. */
  readonly inApp: boolean;
}

const choiceErrors = defineErrors({
  CHOICE_COUNTED: {
    kind: 'invalid',
    vi: 'Việc đang chờ, việc quá hạn và bước quá hạn ở trang cấp dưới chỉ có trong thư mỗi ngày. Hãy chọn “Thư mỗi ngày” hoặc “Không gửi thư”.',
    en: 'Work that waits or is late comes in the letter of the day alone. Choose daily or never.',
  },
});

/** Without a choice everything is shown, and comes in the letter of the day. */
export const usualChoice: Omit<Choice, 'kind'> = { mail: 'daily', inApp: true };

/** What the scope's person chose in the portal. */
export async function ownChoices(scope: OpenScope): Promise<Choice[]> {
  return scope.manager.query('select kind, mail, in_app as "inApp" from notice_choice where portal_id = scope.portal() and person_id = scope.person()');
}

/** Kinds of notices that the scope's person does not want to see in the console. */
export async function hiddenKinds(scope: OpenScope): Promise<ReadonlySet<NoticeKind>> {
  const rows: { kind: NoticeKind }[] = await scope.manager.query(
    'select kind from notice_choice where portal_id = scope.portal() and person_id = scope.person() and not in_app',
  );
  return new Set(rows.map(({ kind }) => kind));
}

/** Chooses how a kind comes to the scope's person in the portal. @throws CHOICE_COUNTED */
export async function choose(scope: OpenScope, { kind, mail, inApp }: Choice): Promise<void> {
  if ((countedKinds as readonly string[]).includes(kind) && (mail === 'now' || !inApp)) throw choiceErrors.CHOICE_COUNTED();
  await scope.manager.query(
    `insert into notice_choice (portal_id, person_id, kind, mail, in_app) values (scope.portal(), scope.person(), $1, $2, $3)
     on conflict (portal_id, person_id, kind) do update set mail = excluded.mail, in_app = excluded.in_app`,
    [kind, mail, inApp],
  );
}
