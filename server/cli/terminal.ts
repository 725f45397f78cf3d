import type { Writable } from 'node:stream';

/** Where a command speaks: results on `out`, everything about them on `err`. */
export interface Terminal {
  readonly out: Writable;
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
}

/** Writes a line of text. */
export function line(to: Writable, text: string): void {
  to.write(`${text}\n`);
}

/** Columns of text, as wide as their longest cell, two blanks between; the last one runs free. */
export function textTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heading.map((title, index) =>
    Math.max(title.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const last = heading.length - 1;
  const printed = (row: readonly string[]): string =>
    row
      .map((cell, index) => (index === last ? cell : cell.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    printed(heading),
    printed(widths.map((width) => '-'.repeat(width))),
    ...rows.map((row) => printed(row)),
  ].join('\n');
}
