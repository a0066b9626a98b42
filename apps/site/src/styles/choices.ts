/** What a visitor chose of text and contrast; the script puts it on the root, or the system asks for it. */
export const choiceStyles = `
[data-size="2"] { font-size: 115%; }
[data-size="3"] { font-size: 135%; }
/* on paper every page is black on white */
@media screen {
  [data-contrast="high"] { --lc-paper: #000; --lc-ground: #000; --lc-ink: #fff; --lc-muted: #fff; --lc-line: #fff; --lc-control: #fff; --lc-red: #000; --lc-deep: #000; --lc-danger-ink: #ffd7d7; --lc-danger-tint: #000; --lc-waiting-ink: #ffdd00; --lc-waiting-tint: #000; --lc-info-ink: #fff; --lc-info-tint: #000; --lc-focus-inner: #fff; color-scheme: dark; }
  [data-contrast="high"] body { --lc-accent: #ffdd00; --lc-accent-tint: #000; }
  [data-contrast="high"] :is(.banner, .foot) { background: #000; }
  [data-contrast="high"] :is(.button, .find button, .search-form button, .paging .button, .media .sort) { background: #ffdd00; color: #000; border-color: #ffdd00; }
  [data-contrast="high"] :is(.foot a, .banner a) { color: #fff; }
  [data-contrast="high"] a:not(.banner a) { text-decoration: underline; }
  [data-contrast="high"] .banner a .name { text-decoration: underline; }
  [data-contrast="high"] .mark { border-color: #fff; }
  [data-contrast="high"] :is(mark, .title mark) { background: #ffdd00; color: #000; }
  [data-contrast="high"] .qr { background: #fff; }
}
`;
