/** Visits, the question whether a page was useful, official channels. */
export const readerStyles = `
.visits dl { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: .5rem 0; }
.visits dt { color: var(--lc-muted); font-size: 1rem; }
.visits dd { margin: 0; font-size: 1.375rem; font-weight: 700; }
.visits summary { min-height: 44px; display: list-item; align-content: center; cursor: pointer; }
.rating { margin-top: var(--lc-space-three); }
.rating h2 { font-size: 1.25rem; }
.rating .button { border: 0; font: inherit; font-weight: 700; min-width: 6rem; justify-content: center; cursor: pointer; }
.rating .why { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; }
.rating select { min-height: 44px; max-width: 100%; font: inherit; padding: .25rem .5rem; border: 1px solid var(--lc-muted); border-radius: var(--lc-radius); background: var(--lc-paper); color: inherit; }
.channels > li { padding: .75rem 0; border-top: 1px solid var(--lc-line); overflow-wrap: anywhere; }
.channels > li:first-child { border-top: 0; }
`;
