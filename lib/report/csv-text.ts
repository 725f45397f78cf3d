/** The byte order mark without which spreadsheets take UTF-8 for something else. */
export const byteOrderMark = '\uFEFF';

/** One record of a CSV file; text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

function csvField(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : guarded(value);
  return /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Signs that make a spreadsheet run a field as a formula, in ASCII and full width, blanks before them or not. */
const formulaStart = /^\s*[=+\-@＝＋－＠]/;

/** A plain number is no formula, negative or not. */
const plainNumber = /^-?\d+(?:\.\d+)?$/;

function guarded(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
