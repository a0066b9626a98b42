/** On paper: the agency, the text, its address; no menus. */
export const printStyles = `
@media print {
  @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
  body { background: #fff; color: #000; font-size: 12pt; }
  /* who reads large letters gets them on paper too */
  [data-size="2"] body { font-size: 14pt; }
  [data-size="3"] body { font-size: 16pt; }
  .today, .menu, .find, .tools, .rating, .by-date, .search-form, .visits details, .festival, .urgent, .ends, .platform, .way, .related, .skip, .paging, .foot h2, .foot .of, .foot dl, .mark { display: none; }
  .banner, .foot { background: none; color: #000; border: 0; box-shadow: none; }
  .banner { border-bottom: 1pt solid #000; padding-bottom: 6pt; margin-bottom: 12pt; }
  .foot .source { border-color: #000; }
  .meta, .address, .facts dt, .body figcaption { color: #000; }
  .banner a, .foot a, a { color: #000; }
  .banner .wide, .foot .wide, .wide { padding: 0; max-width: none; }
  .name { font-size: 1.17em; }
  .on-paper { display: block; margin: 4pt 0 0; }
  .qr { display: block; width: 28mm; height: 28mm; margin-top: 4mm; }
  .panel { border: 0; padding: 0; }
  .article, .body, .signed { max-width: none; }
  .reading { display: block; }
  .scroll { overflow: visible; }
  h1, h2, h3 { break-after: avoid; }
  tr, thead, blockquote { break-inside: avoid; }
  thead, caption { break-after: avoid; }
}
`;
