import type { Row } from '../../rows.ts';

interface Seen {
  readonly label: string;
  readonly line: number;
  /** As they came; nearly all statements have one. */
  readonly pages: number[];
  last: number | null;
}

/** Missing pages that a sentence names. */
const namedMax = 5;

/** Statements that are named; a file with half as many problems is refused for them. */
const problemsMax = 20_000;

/** Keeps which pages of which statement a file holds, and says what is missing at its end. */
export class Pages {
  readonly #statements = new Map<string, Seen>();

  /** `label` says to people which statement it is; `line` is where the page begins. */
  note(label: string, line: number, { page, isLast }: { page: number; isLast: boolean }): void {
    const seen = this.#statements.get(label) ?? { label, line, pages: [], last: null };
    this.#statements.set(label, seen);
    seen.pages.push(page);
    if (isLast) seen.last = page;
  }

  /** One problem for each statement that says it has pages which are not here. */
  problems(): Row[] {
    const rows: Row[] = [];
    for (const seen of this.#statements.values()) {
      const text = missingText(seen);
      if (text !== null) rows.push(incomplete(seen.line, seen.label, text));
      if (rows.length >= problemsMax) break;
    }
    return rows;
  }
}

function missingText({ label, pages: listed, last }: Seen): string | null {
  const pages = new Set(listed);
  const until = last ?? listed.reduce((most, page) => Math.max(most, page), -Infinity);
  const missing: number[] = [];
  for (let page = 1; page < until && missing.length <= namedMax; page += 1) {
    if (!pages.has(page)) missing.push(page);
  }
  const named = missing.slice(0, namedMax).join(', ') + (missing.length > namedMax ? ', …' : '');
  const parts = [
    ...(missing.length > 0 ? [`page ${named}`] : []),
    ...(last === null ? [`what follows page ${until}`] : []),
  ];
  if (parts.length === 0) return null;
  return `The statement ${label} has pages that the file does not hold: ${parts.join(' and ')}. Add them.`;
}

/** The row that says that a statement does not state all holdings. */
export function incomplete(line: number, seen: string, text: string): Row {
  return {
    row: line,
    cells: [],
    note: { kind: 'problem', code: 'statementIncomplete', column: null, seen, text },
  };
}
