/** Draws a table with Unicode lines. @param {string[][]} rows the first row is the heading */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const line = (left, middle, right) => left + widths.map((each) => '─'.repeat(each + 2)).join(middle) + right;
  const text = (row) => `│${widths.map((each, column) => ` ${pad(row[column] ?? '', each)} `).join('│')}│`;
  const [head, ...body] = rows;
  return [line('┌', '┬', '┐'), text(head), line('├', '┼', '┤'), ...body.map(text), line('└', '┴', '┘')].join('\n');
}

/** Columns on a terminal: letters with separate accents count once. */
function width(text) {
  return [...text.normalize('NFC')].length;
}

function pad(text, to) {
  return text.normalize('NFC') + ' '.repeat(to - width(text));
}
