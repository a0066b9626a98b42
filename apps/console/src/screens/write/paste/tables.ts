import { isBold, isNotBold, look, looksOf } from './looks.js';

/** Keeps of a table its rows, spans, alignment and its row of headings, however the program marked that. */
export function tidyTables(body: HTMLElement): void {
  for (const table of body.querySelectorAll('table')) {
    if (table.rows.length === 1 && table.rows[0]?.cells.length === 1) {
      // a frame around text
      table.replaceWith(...(table.rows[0].cells[0]?.childNodes ?? []));
      continue;
    }
    for (const part of table.querySelectorAll('colgroup, col')) part.remove();
    markHeadings(table);
    for (const cell of table.querySelectorAll<HTMLElement>('td, th')) {
      const align = look(cell, 'text-align') || (cell.getAttribute('align') ?? '') || alignOfContent(cell);
      if (align === 'right' || align === 'center') cell.dataset['align'] = align;
    }
    const rows = [...table.rows];
    const only = document.createElement('tbody');
    only.append(...rows);
    table.replaceChildren(only);
  }
}

/** Word sets the paragraphs of a cell, not the cell. */
function alignOfContent(cell: HTMLElement): string {
  const first = cell.querySelector<HTMLElement>('p, div');
  return first ? look(first, 'text-align') || (first.getAttribute('align') ?? '') : '';
}

function markHeadings(table: HTMLTableElement): void {
  if (table.querySelector('th')) return;
  const [first] = table.rows;
  if (!first || table.rows.length < 2) return;
  const marked = first.closest('thead') !== null || /mso-yfti-tblhead/i.test(looksOf(first)) || isBoldRow(first);
  if (!marked) return;
  for (const cell of [...first.cells]) {
    const heading = document.createElement('th');
    for (const { name, value } of [...cell.attributes]) heading.setAttribute(name, value);
    heading.append(...cell.childNodes);
    cell.replaceWith(heading);
  }
}

function isBoldRow(row: HTMLTableRowElement): boolean {
  const cells = [...row.cells].filter((cell) => cell.textContent.trim() !== '');
  return cells.length > 0 && cells.every((cell) => [...cell.querySelectorAll<HTMLElement>('b, strong, span')].some((part) => isBoldPart(part, cell)));
}

function isBoldPart(part: HTMLElement, cell: HTMLElement): boolean {
  const isStrong = part.tagName === 'SPAN' ? isBold(part) : !isNotBold(part);
  return isStrong && part.textContent.trim() === cell.textContent.trim();
}
