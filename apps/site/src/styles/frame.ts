/** What stands on every page: top line, banner, menu, foot. */
export const frameStyles = `
.today { background: var(--lc-paper); border-bottom: 1px solid var(--lc-line); font-size: .9375rem; color: var(--lc-muted); }
.today .wide { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; align-items: center; min-height: 44px; }
.today p { margin: 0; }
.today a { display: inline-flex; align-items: center; min-height: 44px; color: var(--lc-ink); }
.banner { background: var(--lc-accent); color: #fff; border-bottom: 4px solid var(--lc-gold); box-shadow: inset 0 -4px 0 var(--lc-red); }
.banner .wide { display: flex; align-items: center; gap: 1rem; padding-top: 1rem; padding-bottom: 1.25rem; }
.banner a { display: flex; align-items: center; gap: 1rem; color: #fff; text-decoration: none; }
.banner a:hover .name { text-decoration: underline; text-decoration-thickness: 2px; }
.mark { flex: none; width: 3.5rem; height: 3.5rem; border: 2px solid var(--lc-gold); border-radius: 50%; }
.kind, .superior { display: block; font-size: .9375rem; line-height: 1.45; }
.kind { text-transform: uppercase; letter-spacing: .03em; }
.name { display: block; margin: 0; font-size: 1.5rem; font-weight: 700; line-height: 1.35; }
.menu { background: var(--lc-paper); border-bottom: 1px solid var(--lc-line); }
.menu .wide { display: flex; flex-wrap: wrap; align-items: stretch; }
.menu a, .menu summary { display: flex; align-items: center; min-height: 48px; padding: .25rem .875rem; color: var(--lc-ink); text-decoration: none; font-size: 1rem; font-weight: 700; line-height: 1.35; }
.menu a:hover, .menu summary:hover { background: var(--lc-accent-tint); color: var(--lc-accent); text-decoration: underline; }
.menu [aria-current] { color: var(--lc-accent); box-shadow: inset 0 -4px 0 var(--lc-accent); }
.menu .row { display: none; }
.menu .row li:first-child a { padding-left: 0; }
.menu details { flex: 1 1 100%; }
.menu summary { cursor: pointer; list-style: none; gap: .625rem; padding-left: 0; }
.menu summary::-webkit-details-marker { display: none; }
.menu summary::before { content: ''; width: 1.125rem; height: .875rem; background: linear-gradient(currentColor 0 0) top, linear-gradient(currentColor 0 0) center, linear-gradient(currentColor 0 0) bottom; background-size: 100% 2px; background-repeat: no-repeat; }
.menu details ul { padding-bottom: .75rem; }
.menu details a { padding-left: 0; border-top: 1px solid var(--lc-line); font-weight: 400; }
.menu details [aria-current] { font-weight: 700; box-shadow: none; text-decoration: underline; }
main.wide { padding-top: var(--lc-space-three); padding-bottom: var(--lc-space-six); }
@media screen {
  body { display: flex; flex-direction: column; min-height: 100vh; }
  main.wide { flex: 1 0 auto; }
}
main:focus { outline: none; box-shadow: none; }
.foot { background: var(--lc-accent); color: #fff; border-top: 4px solid var(--lc-gold); font-size: 1rem; }
.foot a { color: #fff; display: inline-flex; align-items: center; min-height: 44px; }
.foot .wide { padding-top: var(--lc-space-three); padding-bottom: var(--lc-space-three); }
.foot h2 { font-size: 1.25rem; margin-bottom: .25rem; }
.foot dl { margin: .75rem 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 1.5rem; }
.foot dt { font-weight: 700; padding-top: .5rem; }
.foot dd { margin: 0; }
.foot .source { margin: 1rem 0 0; padding-top: 1rem; border-top: 1px solid #ffffff80; }
@media (min-width: 48rem) {
  .name { font-size: 2rem; }
  .mark { width: 5rem; height: 5rem; }
  .foot dl { grid-template-columns: max-content minmax(0, 1fr); }
  .foot dt, .foot dd { display: flex; align-items: center; min-height: 2.5rem; padding: 0; }
  .menu details ul { columns: 3; }
  .menu details li { break-inside: avoid; }
}
@media (min-width: 76rem) {
  .menu .row { display: flex; }
  .menu details { display: none; }
  .menu.more details { display: block; flex: 0 1 auto; margin-left: auto; }
  .menu.more details[open] { flex-basis: 100%; }
  .menu.more summary { padding-left: .875rem; }
}
`;
