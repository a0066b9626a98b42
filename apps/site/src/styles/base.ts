/** Text, links, focus. Sizes in rem, so that the visitor's own text size counts. */
export const baseStyles = `
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--lc-ground); color: var(--lc-ink); font: 400 1.125rem/1.6 var(--lc-font); overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.35; margin: 0 0 var(--lc-space-two); text-wrap: pretty; }
h1 { text-wrap: balance; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.375rem; }
h3 { font-size: 1.125rem; }
p { margin: 0 0 var(--lc-space-two); }
ul { margin: 0; padding: 0; list-style: none; }
a { color: var(--lc-accent); text-underline-offset: .18em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--lc-focus); outline-offset: 0; box-shadow: 0 0 0 5px var(--lc-focus-inner); border-radius: 2px; }
/* in one piece on a line of its own, broken where large letters leave no room for it */
time { display: inline-block; font-variant-numeric: tabular-nums; }
.wide { width: 100%; max-width: 74rem; margin: 0 auto; padding: 0 var(--lc-space-two); }
.skip { position: absolute; left: -999rem; top: 0; padding: .6rem 1rem; background: var(--lc-paper); color: var(--lc-ink); z-index: 1; }
.skip:focus { left: var(--lc-space-two); top: var(--lc-space-one); }
.button { display: inline-flex; align-items: center; min-height: 44px; padding: .35rem 1.25rem; border-radius: var(--lc-radius); background: var(--lc-accent); color: #fff; font-weight: 700; text-decoration: none; }
.button:hover { text-decoration: underline; }
.notice { margin: 0 0 var(--lc-space-three); padding: .75rem 1rem; background: var(--lc-waiting-tint); color: var(--lc-ink); border: 1px solid var(--lc-waiting-ink); border-left-width: 6px; border-radius: var(--lc-radius); }
@media (min-width: 48rem) {
  h1 { font-size: 2rem; }
  h2 { font-size: 1.5rem; }
  .wide { padding: 0 var(--lc-space-three); }
}
@media (prefers-reduced-motion: no-preference) { a, .button { transition: color .12s, background-color .12s; } }
`;
