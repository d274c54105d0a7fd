// What a spreadsheet would compute; see OWASP on CSV injection. A leading apostrophe is guarded too, so that taking one off gives the text back.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** A table as CSV (RFC 4180), the first row its header. A cell that a spreadsheet would compute begins with an apostrophe. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** Lets the reader keep a table as a file. */
export function saveCsv(name: string, rows: readonly (readonly (string | number | null)[])[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', csvText(rows)], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function field(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
