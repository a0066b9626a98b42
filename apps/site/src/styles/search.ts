/** The search page: its form, hits, marks. */
export const searchStyles = `
.search-form { margin-bottom: var(--lc-space-three); }
.search-form label { display: block; margin-bottom: .375rem; font-weight: 700; }
.search-form .box { display: flex; gap: .5rem; }
.search-form .box input { flex: 1 1 auto; min-width: 0; }
.search-form input, .search-form select { width: 100%; min-height: 44px; padding: .5rem .75rem; border: 1px solid var(--lc-muted); border-radius: var(--lc-radius); background: var(--lc-paper); color: var(--lc-ink); font: inherit; }
.search-form button { flex: none; min-height: 44px; padding: .35rem 1.5rem; border: 0; border-radius: var(--lc-radius); background: var(--lc-accent); color: #fff; font: inherit; font-weight: 700; cursor: pointer; }
.search-form button:hover { text-decoration: underline; }
.search-form .error { margin: 0 0 .5rem; padding-left: .75rem; border-left: 4px solid var(--lc-red); font-weight: 700; }
.search-form [aria-invalid] { border: 2px solid var(--lc-red); }
.search-form summary { display: inline-flex; align-items: center; min-height: 44px; cursor: pointer; color: var(--lc-accent); text-decoration: underline; text-underline-offset: .18em; }
.search-form .fields { display: grid; gap: .75rem 1rem; padding-top: .5rem; }
.search-form .fields p { margin: 0; }
.results { border-top: 1px solid var(--lc-line); padding-top: var(--lc-space-two); }
.hits { margin: 0; padding: 0; list-style: none; }
.excerpt { margin: .375rem 0 0; }
mark { background: #ffe58a; color: var(--lc-ink); font-weight: 700; padding: 0 .1em; }
.title mark { color: inherit; }
.hints { padding-left: 1.25rem; list-style: disc; }
.hints li { padding: .25rem 0; }
.hints a { display: inline-flex; align-items: center; min-height: 44px; }
.by-date { margin: 0 0 var(--lc-space-two); padding: 0 var(--lc-space-two); border: 1px solid var(--lc-line); border-radius: var(--lc-radius); }
.by-date summary { display: list-item; list-style-position: outside; margin-left: 1.125rem; min-height: 44px; align-content: center; cursor: pointer; color: var(--lc-accent); text-decoration: underline; text-underline-offset: .18em; }
.by-date .fields { display: grid; gap: .75rem 1rem; align-items: end; }
.by-date .fields p { min-width: 0; margin: 0; }
.by-date label { display: block; margin-bottom: .25rem; font-weight: 700; }
.by-date input, .by-date select { width: 100%; min-width: 0; min-height: 44px; padding: .25rem .75rem; border: 1px solid var(--lc-muted); border-radius: var(--lc-radius); background: var(--lc-paper); color: var(--lc-ink); font: inherit; }
.by-date .button { border: 0; font: inherit; font-weight: 700; cursor: pointer; }
.by-date .error { margin: 0 0 .5rem; padding-left: .75rem; border-left: 4px solid var(--lc-red); font-weight: 700; }
.by-date [aria-invalid] { border: 2px solid var(--lc-red); }
.months { margin: var(--lc-space-two) 0; }
.months h2 { margin: 0; font-size: 1.125rem; }
.months ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.months a { display: inline-flex; align-items: center; min-height: 44px; }
@media (min-width: 62rem) { .by-date .fields { grid-template-columns: repeat(auto-fit, minmax(12rem, max-content)); } }
@media (min-width: 48rem) { .search-form .fields { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (forced-colors: active) { mark { background: Mark; color: MarkText; } }
`;
