import { createHash } from 'node:crypto';

const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;background:#F3F5F8;color:#1B2430;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{width:100%;max-width:25rem;background:#fff;border:1px solid #C5CDD8;border-radius:.5rem;padding:2rem 1.5rem}
.brand{margin:0 0 .25rem;color:#0B4EA2;font-weight:600}
h1{margin:0 0 1.25rem;font-size:1.5rem;line-height:1.25}
label{display:block;margin:0 0 .25rem;font-weight:600}
input{width:100%;min-height:2.75rem;margin:0 0 1rem;padding:.5rem .75rem;border:1px solid #5B6675;border-radius:.25rem;background:#fff;color:inherit;font:inherit}
input[aria-invalid=true]{border-color:#A11B1B}
button,a.button{display:block;width:100%;min-height:2.75rem;padding:.5rem .75rem;border:0;border-radius:.25rem;background:#0B4EA2;color:#fff;font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
button:hover,a.button:hover{background:#083B7A}
:focus-visible{outline:3px solid #0B4EA2;outline-offset:2px}
.error{margin:0 0 1rem;padding:.75rem;border-left:4px solid #A11B1B;background:#FDF0F0;color:#7A1414}
.hint{margin:1.25rem 0 0;font-size:.875rem;color:#465160}
`;
const submitScript = 'document.forms[0].submit()';
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Content-Security-Policy of every page of the issuer.
 * @param formTargets origins a form may lead to: browsers also check the redirects that follow a form
 */
export function contentPolicy(formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(submitScript)}`,
    `form-action 'self' ${formTargets.join(' ')}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The log-in form. `failedUsername` keeps what the person typed after a wrong password. */
export function loginPage(options: { readonly failedUsername?: string; readonly username?: string; readonly demonstration: boolean }): string {
  const failed = options.failedUsername !== undefined;
  const username = options.failedUsername ?? options.username ?? '';
  const state = failed ? ' aria-invalid="true" aria-describedby="loi"' : '';
  const focusPassword = username !== '';
  return page(
    `${failed ? 'Lỗi: ' : ''}Đăng nhập – Liên Cổng`,
    `<p class="brand">Liên Cổng</p>
<h1>Đăng nhập</h1>
${failed ? '<p class="error" id="loi" role="alert">Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra rồi nhập lại.</p>' : ''}
<form method="post" autocomplete="on">
<label for="username">Tên đăng nhập</label>
<input id="username" name="username" type="text" value="${escaped(username)}" autocomplete="username" autocapitalize="none" spellcheck="false" required${state}${focusPassword ? '' : ' autofocus'}>
<label for="password">Mật khẩu</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${state}${focusPassword ? ' autofocus' : ''}>
<button type="submit">Đăng nhập</button>
</form>
${options.demonstration ? '<p class="hint">Đây là trang đăng nhập dùng thử, chạy trên máy này. Tài khoản có trong bảng in ra ở màn hình lệnh khi chạy <code>npm start</code>.</p>' : ''}`,
  );
}

/** Asks for the one-time code: the second factor of this machine. */
export function codePage(options: { readonly failed: boolean; readonly demonstration: boolean }): string {
  const state = options.failed ? ' aria-invalid="true" aria-describedby="loi"' : '';
  return page(
    `${options.failed ? 'Lỗi: ' : ''}Xác thực bước hai – Liên Cổng`,
    `<p class="brand">Liên Cổng</p>
<h1>Xác thực bước hai</h1>
${options.failed ? '<p class="error" id="loi" role="alert">Mã chưa đúng. Hãy kiểm tra rồi nhập lại.</p>' : ''}
<form method="post" autocomplete="off">
<label for="otp">Mã xác thực</label>
<input id="otp" name="otp" type="text" inputmode="numeric" autocomplete="one-time-code" required autofocus${state}>
<button type="submit">Xác nhận</button>
</form>
${options.demonstration ? '<p class="hint">Trang dùng thử: mã này thay cho mã của ứng dụng trên điện thoại, và có trong bảng in ra ở màn hình lệnh khi chạy <code>npm start</code>.</p>' : ''}`,
  );
}

/** A page that says what happened and leads back. */
export function messagePage(title: string, text: string, back: string): string {
  return page(
    `${title} – Liên Cổng`,
    `<p class="brand">Liên Cổng</p>\n<h1>${escaped(title)}</h1>\n<p>${escaped(text)}</p>\n<a class="button" href="${escaped(back)}">Về trang quản trị</a>`,
  );
}

/** Sends the log-out form by itself: the person has already pressed "Đăng xuất" in the console. @param form HTML of oidc-provider */
export function logoutPage(form: string): string {
  const sure = form.replace('</form>', '<input type="hidden" name="logout" value="yes"><noscript><button type="submit">Đăng xuất</button></noscript></form>');
  return page('Đang đăng xuất – Liên Cổng', `<h1>Đang đăng xuất…</h1>\n${sure}\n<script>${submitScript}</script>`);
}

function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
