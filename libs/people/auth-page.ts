import { createHash } from 'node:crypto';
import type { AppError } from '#platform/errors';
import { escaped } from './escaped.js';

const style = `
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;background:#F3F5F8;color:#1B2430;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{width:100%;max-width:28rem;background:#fff;border:1px solid #C5CDD8;border-radius:.5rem;padding:2rem 1.5rem}
h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.25}
a{display:block;min-height:2.75rem;margin-top:1rem;padding:.5rem .75rem;border-radius:.25rem;background:#0B4EA2;color:#fff;font-weight:600;text-align:center;text-decoration:none}
a:hover{background:#083B7A}
:focus-visible{outline:3px solid #0B4EA2;outline-offset:2px}
.code{margin:1.25rem 0 0;font-size:.875rem;color:#465160}
`;

/** Headers of the page: no script, no foreign resource, not kept, and the address (which may hold an invitation) goes nowhere. */
export const authPageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

const titles: Readonly<Record<string, string>> = {
  ACCOUNT_NOT_INVITED: 'Tài khoản chưa được mời',
  INVITATION_UNKNOWN: 'Đường dẫn mời không đúng',
  INVITATION_USED: 'Thư mời đã được dùng',
  INVITATION_EXPIRED: 'Thư mời đã hết hạn',
  INVITATION_OWN: 'Thư mời do chính bạn lập',
  ISSUER_UNAVAILABLE: 'Chưa đăng nhập được',
  LOGIN_INTERRUPTED: 'Lần đăng nhập đã quá hạn',
  SECOND_FACTOR_REQUIRED: 'Cần xác thực hai bước',
  LOGIN_REFUSED: 'Chưa đăng nhập được',
};

/** Who got here by the wrong account needs to choose another; the issuer would else sign the same one in again. */
const wrongAccount = new Set(['ACCOUNT_NOT_INVITED', 'INVITATION_OWN', 'INVITATION_USED']);

/** A page for people: what happened, what to do, and a code to tell the administrator. */
export function authPage(error: AppError, requestId: string): string {
  const title = titles[error.code] ?? 'Hệ thống gặp lỗi';
  const [href, label] = wrongAccount.has(error.code) ? ['/auth/login?anew=1', 'Đăng nhập bằng tài khoản khác'] : ['/auth/login', 'Đăng nhập lại'];
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Liên Cổng</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(error.vi)}</p>
<a href="${href}">${label}</a>
<p class="code">Mã: <b>${escaped(error.code)}</b><br>Lần gọi: ${escaped(requestId)}</p>
</main>
</body>
</html>
`;
}
