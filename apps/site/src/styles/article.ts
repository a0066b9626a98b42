/** An article: its text as the board approved it, tables in a box of their own. */
export const articleStyles = `
.way { font-size: 1rem; margin-bottom: .5rem; }
.way ol { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; align-items: center; }
.way a { display: inline-flex; align-items: center; min-height: 44px; }
.way li + li::before { content: '›'; padding: 0 .5rem; color: var(--lc-muted); }
.article { max-width: 56rem; margin: 0; }
.article header { margin-bottom: var(--lc-space-three); padding-bottom: var(--lc-space-two); border-bottom: 1px solid var(--lc-line); }
.article .intro { margin: 1rem 0 0; font-weight: 700; }
.body { max-width: 70ch; }
.body h2, .body h3, .body h4 { margin-top: 1.75rem; }
.body h4 { font-size: 1.125rem; }
.body ul, .body ol { margin: 0 0 1rem; padding-left: 1.75rem; }
.body ul { list-style: disc; }
.body li > p { margin: 0 0 .25rem; }
.body blockquote { margin: 0 0 1rem; padding: .25rem 0 .25rem 1rem; border-left: 4px solid var(--lc-accent); }
.body hr { border: 0; border-top: 1px solid var(--lc-control); margin: 1.5rem 0; }
.body figure { margin: 1.25rem 0; }
.body figure img { display: block; max-width: 100%; height: auto; background: var(--lc-line); border-radius: var(--lc-radius); }
.body figcaption { margin-top: .5rem; font-size: 1rem; color: var(--lc-muted); }
.body .attachment a { display: inline-flex; align-items: center; min-height: 44px; font-weight: 700; }
.scroll { overflow-x: auto; margin: 0 0 1rem; max-width: 100%; overflow-wrap: normal; }
/* a shade at the side where the table goes on, covered by the paper at its end */
@media screen { .scroll { background: linear-gradient(90deg, var(--lc-paper) 30%, transparent) 0 0 / 2.5rem 100% no-repeat local, linear-gradient(270deg, var(--lc-paper) 30%, transparent) 100% 0 / 2.5rem 100% no-repeat local, linear-gradient(90deg, var(--lc-line), transparent) 0 0 / 1.25rem 100% no-repeat, linear-gradient(270deg, var(--lc-line), transparent) 100% 0 / 1.25rem 100% no-repeat; } }
.scroll table { border-collapse: collapse; min-width: 100%; font-size: 1rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
.scroll th, .scroll td { border: 1px solid var(--lc-control); padding: .5rem .625rem; text-align: left; vertical-align: top; min-width: 6rem; }
.scroll th { background: var(--lc-accent-tint); }
.scroll [data-align="right"] { text-align: right; }
.scroll [data-align="center"] { text-align: center; }
.scroll p { margin: 0; }
.facts { display: grid; grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr); gap: .375rem 1rem; margin: 0 0 1.25rem; padding: .75rem 0; border-top: 1px solid var(--lc-line); border-bottom: 1px solid var(--lc-line); }
/* the head of the article ends in a line of its own */
.body > .facts:first-child { padding-top: 0; border-top: 0; }
.facts dt { color: var(--lc-muted); }
.facts dd { margin: 0; overflow-wrap: anywhere; font-weight: 700; }
@media (max-width: 36rem) { .facts { grid-template-columns: minmax(0, 1fr); gap: 0; } .facts dd { margin-bottom: .5rem; } }
/* a week on a telephone is read from above to below */
@media (max-width: 36rem) {
  .scroll:has([scope="rowgroup"]) thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .scroll:has([scope="rowgroup"]) :is(table, tbody, tr, th, caption) { display: block; min-width: 0; }
  .scroll:has([scope="rowgroup"]) tr:not(:has(th)) { padding: .625rem 0; border-bottom: 1px solid var(--lc-line); }
  .scroll:has([scope="rowgroup"]) td { display: block; min-width: 0; padding: 0; border: 0; }
  .scroll:has([scope="rowgroup"]) td:nth-child(-n+2) { display: inline; font-weight: 700; }
  .scroll:has([scope="rowgroup"]) td:nth-child(2):not(:empty)::before { content: " – "; }
}
.scroll caption { padding: .5rem 0; text-align: left; font-weight: 700; font-size: 1.125rem; }
.body video { display: block; width: 100%; height: auto; max-height: 80vh; background: #000; border-radius: var(--lc-radius); }
.body details { border-top: 1px solid var(--lc-line); }
.body summary { display: list-item; padding: .625rem 0; min-height: 44px; font-weight: 700; cursor: pointer; }
.body .quoted { text-align: right; }
.expired { margin: .5rem 0 0; padding: .25rem .75rem; border-left: 4px solid var(--lc-waiting-ink); background: var(--lc-waiting-tint); font-size: .9375rem; font-weight: 700; }
.tags { margin: 1.5rem 0 0; }
.tags a { display: inline-flex; align-items: center; min-height: 44px; font-weight: 700; }
.signed { margin: 1.5rem 0 0; text-align: right; font-weight: 700; max-width: 70ch; }
.corrected { margin: .5rem 0 0; padding: .5rem .75rem; border-left: 4px solid var(--lc-info-ink); background: var(--lc-info-tint); font-size: 1rem; }
.tools { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: center; margin-top: .75rem; font-size: 1rem; }
.tools[hidden] { display: none; }
.tools button, .tools a { display: inline-flex; align-items: center; min-height: 44px; padding: .25rem .875rem; border: 1px solid var(--lc-control); border-radius: var(--lc-radius); background: var(--lc-paper); color: var(--lc-accent); font: inherit; text-decoration: none; cursor: pointer; }
.tools button[hidden] { display: none; }
.tools button:hover, .tools a:hover { text-decoration: underline; }
.said { background: var(--lc-waiting-tint); outline: 2px solid var(--lc-waiting-ink); }
::highlight(said) { background: #ffdd00; color: #1a1a1a; }
.qr, .on-paper { display: none; }
.address p { margin: 0; }
.address { margin: 1.5rem 0 0; padding-top: 1rem; border-top: 1px solid var(--lc-line); font-size: 1rem; color: var(--lc-muted); }
.related { margin-top: var(--lc-space-three); max-width: 56rem; }
@media (min-width: 76rem) {
  .reading { display: grid; grid-template: auto 1fr / minmax(0, 1fr) 20rem; gap: var(--lc-space-three); align-items: start; }
  /* what else there is stands beside the text, the question below it */
  .reading .related { grid-column: 2; grid-row: 1 / span 2; margin: 0; }
  .reading .rating { grid-column: 1; margin: 0; }
  .related .card a { font-size: 1rem; }
}
`;
