/** What stands on every page: top line, banner, menu, foot. */
export const frameStyles = `
.today { background: var(--lc-paper); border-bottom: 1px solid var(--lc-line); font-size: .9375rem; color: var(--lc-muted); }
.today .wide { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; align-items: center; min-height: 44px; }
.today p { margin: 0; font-variant-numeric: tabular-nums; }
.clock { white-space: nowrap; }
.clock::before { content: '· '; margin-left: .25rem; }
.helps { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: center; }
.helps > li[hidden] { display: none; }
.helps a { display: inline-flex; align-items: center; min-height: 44px; color: var(--lc-ink); }
.helps button { min-width: 44px; min-height: 44px; padding: 0 .5rem; border: 0; border-bottom: 3px solid transparent; background: none; color: var(--lc-ink); font: inherit; cursor: pointer; }
.helps [role="group"] { display: flex; }
.helps [data-set-size="2"] { font-size: 1.125rem; }
.helps [data-set-size="3"] { font-size: 1.375rem; }
.helps button[aria-pressed="true"] { border-bottom-color: var(--lc-accent); font-weight: 700; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.banner { background: var(--lc-accent); color: #fff; border-bottom: 4px solid var(--lc-gold); box-shadow: inset 0 -4px 0 var(--lc-red); }
.banner .wide { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .75rem 2rem; padding-top: 1rem; padding-bottom: 1.25rem; }
.banner a { display: flex; align-items: center; gap: 1rem; color: #fff; text-decoration: none; }
.banner a:hover .name { text-decoration: underline; text-decoration-thickness: 2px; }
.mark { flex: none; width: 3.5rem; height: 3.5rem; border: 2px solid var(--lc-gold); border-radius: 50%; }
.kind, .superior { display: block; font-size: .9375rem; line-height: 1.45; }
.kind, .superior, .name, .festival p { text-wrap: balance; }
.kind { text-transform: uppercase; letter-spacing: .03em; }
.name { display: block; margin: 0; font-size: 1.5rem; font-weight: 700; line-height: 1.35; }

.find { display: flex; flex: 0 1 24rem; min-width: 0; }
.find input { flex: 1 1 auto; min-width: 0; width: 100%; min-height: 44px; padding: .25rem .75rem; border: 1px solid var(--lc-control); border-right: 0; border-radius: var(--lc-radius) 0 0 var(--lc-radius); background: var(--lc-paper); color: var(--lc-ink); font: inherit; font-size: 1rem; }
.find input::placeholder { color: var(--lc-muted); opacity: 1; }
.find button { flex: none; min-height: 44px; padding: .25rem 1rem; border: 1px solid #fff; border-radius: 0 var(--lc-radius) var(--lc-radius) 0; background: var(--lc-accent); color: #fff; font: inherit; font-size: 1rem; font-weight: 700; cursor: pointer; }
.find button:hover { text-decoration: underline; }
main .find { flex: none; max-width: 48rem; margin: var(--lc-space-three) auto; }
main .find input, main .find button { min-height: 48px; }
main .find button { border-color: var(--lc-accent); }
.festival { background: var(--lc-red); color: #fff; text-align: center; }
.festival p { margin: 0 auto; padding-top: .625rem; padding-bottom: .625rem; font-weight: 700; font-size: 1.125rem; line-height: 1.35; }
.festival a { color: inherit; }
.festival p::before, .festival p::after { content: '★'; margin: 0 .75rem; color: var(--lc-gold); }
.f-tet p::before, .f-tet p::after { content: '❀'; }
.f-election { background: var(--lc-deep); }
.f-plain { background: var(--lc-accent-tint); color: var(--lc-ink); border-bottom: 1px solid var(--lc-line); }
.f-plain p::before, .f-plain p::after { content: none; }
.urgent { background: var(--lc-danger-tint); border-bottom: 2px solid var(--lc-danger-ink); color: var(--lc-ink); }
.urgent p { margin: 0 auto; padding-top: .625rem; padding-bottom: .625rem; line-height: 1.45; }
.urgent strong { color: var(--lc-danger-ink); }
.urgent strong::before { content: '! '; }
.urgent a { color: inherit; }
.banners ul { list-style: none; margin: 0 auto; padding-top: .75rem; padding-bottom: .75rem; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
.banners li { display: flex; flex-direction: column; justify-content: end; text-align: center; }
.banners a { display: block; min-height: 44px; }
.banners img { display: block; width: 100%; height: auto; max-height: 12rem; object-fit: contain; }
/* above the picture: on a narrow screen it would cover its words */
.banners .paid { order: -1; align-self: end; padding: 0 .5rem; background: var(--lc-paper); color: var(--lc-ink); font-size: .875rem; }
.menu { background: var(--lc-paper); border-bottom: 1px solid var(--lc-line); }
.menu .wide { display: flex; flex-wrap: wrap; align-items: stretch; }
.menu a, .menu summary, .menu .word { display: flex; align-items: center; min-height: 48px; padding: .25rem .875rem; color: var(--lc-ink); text-decoration: none; font-size: 1rem; font-weight: 700; line-height: 1.35; }
.menu a:hover, .menu summary:hover { background: var(--lc-accent-tint); color: var(--lc-accent); text-decoration: underline; }
.menu [aria-current] { color: var(--lc-accent); box-shadow: inset 0 -4px 0 var(--lc-accent); }
.menu .row { display: none; }
.menu .word { color: var(--lc-muted); }
.menu .row > li:first-child > a { padding-left: 0; }
.menu .whole { flex: 1 1 100%; }
.menu summary { cursor: pointer; list-style: none; gap: .625rem; }
.menu .whole summary { padding-left: 0; }
.menu summary::-webkit-details-marker { display: none; }
.menu .whole summary::before { content: ''; width: 1.125rem; height: .875rem; background: linear-gradient(currentColor 0 0) top, linear-gradient(currentColor 0 0) center, linear-gradient(currentColor 0 0) bottom; background-size: 100% 2px; background-repeat: no-repeat; }
.menu .whole > ul { padding-bottom: .75rem; }
.menu .whole a, .menu .whole .word { padding-left: 0; border-top: 1px solid var(--lc-line); font-weight: 400; }
.menu .whole ul ul { padding-left: 1.25rem; }
.menu .whole ul ul a { min-height: 44px; }
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
.foot .ends ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.foot .platform { margin: .5rem 0 0; font-size: .9375rem; }
.foot .source { margin: 1rem 0 0; padding-top: 1rem; border-top: 1px solid #ffffff80; }
/* a telephone shows the name of the portal before anything else on the first screen: two rows of help, no more */
@media (max-width: 36rem) {
  .today { font-size: .875rem; }
  .today p { padding-top: .375rem; font-size: .8125rem; }
  .helps { gap: 0 .875rem; }
  .helps button { padding: 0 .25rem; }
  /* large letters leave out what the telephone says itself and what the foot leads to as well, so that a page still begins on the first screen */
  [data-size="2"] .below-too + .below-too, [data-size="3"] .below-too, [data-size="2"] .today p, [data-size="3"] .today p { display: none; }
  .banner .wide { padding-top: .75rem; padding-bottom: 1rem; }
  .banner a { gap: .75rem; }
  .mark { width: 48px; height: 48px; }
  .find input { padding: .25rem .5rem; }
  .find button { padding: .25rem .75rem; }
}
@media (min-width: 48rem) {
  .name { font-size: 2rem; }
  .mark { width: 5rem; height: 5rem; }
  .foot dl { grid-template-columns: max-content minmax(0, 1fr); }
  .foot dt, .foot dd { display: flex; align-items: center; min-height: 2.5rem; padding: 0; }
  .menu .whole > ul { columns: 3; }
  .menu .whole li { break-inside: avoid; }
}
@media (min-width: 76rem) {
  .menu .wide { position: relative; }
  .menu .row { display: flex; }
  .menu .row summary::after { content: '▾'; font-weight: 400; }
  .menu .row details[open] > summary { background: var(--lc-accent-tint); color: var(--lc-accent); }
  .menu .row details ul { position: absolute; z-index: 2; min-width: 15rem; max-width: 24rem; padding: .5rem 0; background: var(--lc-paper); border: 1px solid var(--lc-control); border-top: 3px solid var(--lc-accent); }
  .menu .row details a, .menu .row details .word { min-height: 44px; padding: .25rem 1rem; font-weight: 400; }
  .menu .whole { display: none; }
  .menu.more .whole { display: block; flex: 0 1 auto; margin-left: auto; }
  .menu.more .whole[open] { flex-basis: 100%; }
  .menu.more .whole summary { padding-left: .875rem; }
}
`;
