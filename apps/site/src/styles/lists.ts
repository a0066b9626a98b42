/** Highlights, blocks by section, lists of a section. */
export const listStyles = `
.panel { background: var(--lc-paper); border: 1px solid var(--lc-line); border-radius: var(--lc-radius); padding: var(--lc-space-two); }
.panel + .panel { margin-top: var(--lc-space-three); }
.panel > h2 { padding-bottom: .5rem; border-bottom: 3px solid var(--lc-accent); }
.panel > section + section { margin-top: var(--lc-space-three); }
.panel > h2 a { color: inherit; text-decoration: none; }
.panel > h2 a:hover { text-decoration: underline; color: var(--lc-accent); }
.pinned { margin: 0 0 1rem; padding: .75rem 1rem; border: 1px solid var(--lc-accent); border-left-width: 6px; border-radius: var(--lc-radius); background: var(--lc-accent-tint); }
.meta { margin: .25rem 0 0; font-size: 1rem; color: var(--lc-muted); }
.card a { font-weight: 700; text-decoration: none; line-height: 1.45; }
.card a:hover { text-decoration: underline; }
.card .title { margin: 0; font-size: 1.125rem; line-height: 1.45; }
.card .summary { margin: .375rem 0 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.cards > li { padding: .875rem 0; border-top: 1px solid var(--lc-line); }
.cards > li:first-child { border-top: 0; padding-top: .25rem; }
.cards > li:last-child { padding-bottom: .25rem; }
.card.with-cover { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); column-gap: 1rem; align-content: start; }
.card.with-cover > * { grid-column: 2; }
.card.with-cover > .cover { grid-column: 1; grid-row: 1 / span 3; }
.cover img { display: block; width: 100%; height: auto; aspect-ratio: 3 / 2; object-fit: cover; border-radius: var(--lc-radius); background: var(--lc-line); }
.lead .card.with-cover { display: block; }
.lead .cover { display: block; margin-bottom: .75rem; }
.lead .title { font-size: 1.5rem; line-height: 1.35; }
.lead .summary { -webkit-line-clamp: 6; }
.highlights .cards { margin-top: 1rem; border-top: 1px solid var(--lc-line); padding-top: .75rem; }
main > .panel + *, main > .blocks + * { margin-top: var(--lc-space-three); }
.blocks { display: grid; gap: var(--lc-space-three); }
.blocks .panel { margin: 0; }
.media { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
.panel > .media { margin-top: var(--lc-space-two); }
.media article { display: flex; flex-direction: column; height: 100%; border: 1px solid var(--lc-line); border-radius: var(--lc-radius); overflow: hidden; }
.media .cover { order: -2; }
.media .cover img { aspect-ratio: 16 / 10; border-radius: 0; }
.media .none { display: grid; place-items: center; height: 7rem; background: var(--lc-accent-tint); }
.media .none svg { width: 4rem; height: 4rem; fill: none; stroke: var(--lc-accent); stroke-width: 1.25; stroke-linecap: round; stroke-linejoin: round; }
.media .sort { order: -1; margin: -1rem 0 0 .75rem; width: fit-content; padding: .125rem .625rem; border: 2px solid var(--lc-paper); border-radius: var(--lc-radius); background: var(--lc-accent); color: #fff; font-size: .875rem; font-weight: 700; line-height: 1.45; }
.media .videos::before { content: '▶ '; }
.media .title { margin: .5rem .75rem 0; font-size: 1.125rem; line-height: 1.45; }
.media .title a { text-decoration: none; }
.media .title a:hover { text-decoration: underline; }
.media .meta { margin: auto .75rem .75rem; padding-top: .375rem; }
.tabs ul { display: flex; flex-wrap: wrap; gap: 0 .5rem; margin-bottom: var(--lc-space-two); border-bottom: 1px solid var(--lc-line); }
.tabs a { display: inline-flex; align-items: center; min-height: 44px; padding: .25rem .875rem; font-weight: 700; text-decoration: none; }
.tabs a:hover { text-decoration: underline; }
.tabs [aria-current] { color: var(--lc-ink); box-shadow: inset 0 -4px 0 var(--lc-accent); }
.all { margin: .5rem 0 0; }
.all a, .paging a { display: inline-flex; align-items: center; min-height: 44px; font-weight: 700; }
.paging { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin-top: var(--lc-space-three); align-items: center; }
.paging .button { color: #fff; }

.shortcuts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr)); gap: .75rem; }
.shortcuts a { display: flex; align-items: center; min-height: 56px; height: 100%; padding: .5rem 1rem; border: 1px solid var(--lc-accent); border-left-width: 6px; border-radius: var(--lc-radius); background: var(--lc-accent-tint); font-weight: 700; line-height: 1.35; text-decoration: none; }
.shortcuts a:hover { text-decoration: underline; }
.groups { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: 1rem 2rem; }
.groups h3 { margin: 0; }
.groups a { display: inline-flex; align-items: center; min-height: 44px; }
.fold + .fold { border-top: 1px solid var(--lc-line); }
.fold summary { min-height: 44px; padding: .5rem 0; font-weight: 700; cursor: pointer; }
.offices { width: 100%; margin-bottom: 1rem; border-collapse: collapse; font-size: 1rem; }
.offices th, .offices td { padding: .625rem .75rem; border: 1px solid var(--lc-line); text-align: left; vertical-align: middle; line-height: 1.45; }
.offices thead th { background: var(--lc-accent-tint); }
.offices a { display: inline-flex; align-items: center; min-height: 44px; }
.contact { margin-bottom: var(--lc-space-three); }
.contact dl { margin: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 1.5rem; }
.contact dt { font-weight: 700; padding-top: .5rem; }
.contact dd { margin: 0; }
.contact a { display: inline-flex; align-items: center; min-height: 44px; }
.running { max-width: 56rem; }
.running ul { margin-bottom: var(--lc-space-two); padding-left: 1.5rem; list-style: disc; }
.places { display: grid; gap: 0 1.5rem; margin-top: .5rem; }
.places + h2 { margin-top: var(--lc-space-three); }
.places a { display: inline-flex; align-items: center; min-height: 44px; }
@media (max-width: 47.99rem) {
  .offices thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .offices tr { display: block; border: 1px solid var(--lc-line); padding: .5rem .75rem; margin-bottom: .5rem; }
  .offices th, .offices td { display: block; border: 0; padding: .25rem 0; }
  .offices td:empty { display: none; }
}
@media (min-width: 34rem) { .media .none { height: auto; aspect-ratio: 16 / 10; } }
@media (min-width: 48rem) {
  .panel { padding: var(--lc-space-three); }
  .contact dl { grid-template-columns: max-content minmax(0, 1fr); }
  .contact dt, .contact dd { display: flex; align-items: center; min-height: 2.5rem; padding: 0; }
  .places { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media (min-width: 62rem) {
  .highlights .both { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: var(--lc-space-four); }
  .highlights .cards { margin: 0; border-top: 0; padding: 0 0 0 var(--lc-space-four); border-left: 1px solid var(--lc-line); }
  /* a first item without a picture would leave half of the block empty */
  .highlights .both:not(:has(.lead .cover)) { grid-template-columns: minmax(0, 1fr); gap: var(--lc-space-two); }
  .highlights .both:not(:has(.lead .cover)) .cards { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: var(--lc-space-four); padding: 0; border-left: 0; border-top: 1px solid var(--lc-line); }
  .highlights .both:not(:has(.lead .cover)) .cards > li:nth-child(-n+2) { padding-top: .875rem; border-top: 0; }
  .lead .title { font-size: 1.75rem; }
  .blocks { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .blocks .panel:last-child:nth-child(odd) { grid-column: 1 / -1; }
  .shortcuts { grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
}
`;
