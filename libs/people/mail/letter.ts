import { escaped } from '../escaped.js';

/** A letter before it is put into an envelope: plain paragraphs and one thing to do. */
export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** The one button. */
  readonly button: { readonly label: string; readonly href: string };
  readonly after: readonly string[];
}

/** The letter as text: whole, with the address written out, for programs that show no HTML. */
export function letterText({ greeting, paragraphs, button, after }: Letter): string {
  return [greeting, ...paragraphs, `${button.label}:\n${button.href}`, ...after].join('\n\n') + '\n';
}

/** The letter as plain HTML: no image, nothing fetched, one button, legible without styles. */
export function letterHtml({ subject, greeting, paragraphs, button, after }: Letter): string {
  const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#1B2430;font:16px/1.5 Arial,sans-serif">
<div style="max-width:560px">
${[greeting, ...paragraphs].map(paragraph).join('\n')}
<p style="margin:0 0 16px"><a href="${escaped(button.href)}" style="display:inline-block;padding:12px 20px;border-radius:4px;background:#0B4EA2;color:#ffffff;font-weight:bold;text-decoration:none">${escaped(button.label)}</a></p>
${after.map(paragraph).join('\n')}
</div>
</body>
</html>
`;
}
