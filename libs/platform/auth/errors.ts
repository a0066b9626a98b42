import { defineErrors } from '#platform/errors';

export const authErrors = defineErrors({
  TOKEN_REFUSED: {
    kind: 'unauthenticated',
    vi: 'Thẻ truy cập không được chấp nhận ({reason}). Hãy lấy thẻ mới rồi gọi lại.',
    en: 'The access token is refused ({reason}). Get a new one and call again.',
  },
  ISSUER_UNAVAILABLE: {
    kind: 'unavailable',
    vi: 'Hệ thống đăng nhập đang không trả lời. Hãy thử lại sau ít phút.',
    en: 'The sign-in service does not answer. Try again in a few minutes.',
  },
});

/** Why a token is refused; stable, for logs and tests. */
export type RefusalReason =
  | 'malformed'
  | 'algorithm'
  | 'header'
  | 'type'
  | 'issuer'
  | 'audience'
  | 'client'
  | 'expired'
  | 'not_yet_valid'
  | 'times'
  | 'subject'
  | 'bound'
  | 'unknown_key'
  | 'signature';

export function refuse(reason: RefusalReason): never {
  throw authErrors.TOKEN_REFUSED({ reason });
}
