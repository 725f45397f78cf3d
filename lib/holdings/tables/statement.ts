import { refuse } from '../../problems.ts';
import { foldHeading } from '../headings/heading-text.ts';
import type { FoundTable, Position, ReadingChoices, SkipReason } from '../position.ts';
import type { Row } from '../rows.ts';
import { datesWithin } from '../typed-dates.ts';
import { accountOfLine } from './account-lines.ts';
import { firstText, isBlankRow, textOf } from './cells.ts';
import type { Sample } from './sample.ts';
import { readPart } from './statement-part.ts';
import type { Part, PartRow } from './statement-part.ts';
import type { Place, WholeReader, WholeRecord } from './whole-reader.ts';

/** What the second cell of every row of a statement says. */
const kinds = new Set(['header', 'data', 'total', 'subtotal', 'metainfo', 'notes', 'eom']);

/** Rows that are looked at to recognise a statement, and how many it must have at least. */
const lookedAt = 60;
const rowsMin = 5;

/** Cells of the rows that are held to the end of a statement: some 300,000 positions. A part costs as much as rows do. */
const heldPlacesMax = 4 * 1024 ** 2;
const placesOfPart = 200;

/**
 * Whether a sheet is a statement of many parts (Interactive Brokers): every row begins with the name of its part and
 * with `Header`, `Data` or `Total`.
 */
export function isStatement(sample: Sample): boolean {
  const rows = sample.rows.slice(0, lookedAt).filter(({ cells }) => !isBlankRow(cells));
  const typed = rows.filter(({ cells }) => kinds.has(textOf(cells[1]).toLowerCase()));
  const headers = typed.filter(({ cells }) => textOf(cells[1]).toLowerCase() === 'header');
  return typed.length >= rowsMin && typed.length >= rows.length * 0.8 && headers.length >= 1;
}

/** Reads a statement: positions are the rows of its parts of open positions, joined with its part about instruments. */
export class StatementReader implements WholeReader {
  readonly layout = 'ibkr-statement';
  readonly #choices: ReadingChoices;
  readonly #positions: Part[] = [];
  readonly #instruments: Part[] = [];
  #part: Part | null = null;
  #isAboutInstruments = false;
  #places = 0;
  #heldOn: string | null = null;
  #account: string | null = null;

  constructor(choices: ReadingChoices) {
    this.#choices = choices;
  }

  get heldOn(): string | null {
    return this.#heldOn;
  }

  get account(): string | null {
    return this.#account;
  }

  take(row: Row): SkipReason | null {
    const kind = textOf(row.cells[1]).toLowerCase();
    if (kind === 'header') return this.#begin(row);
    this.#noteStatement(row);
    const part = this.#part;
    if (part === null || textOf(row.cells[0]) !== part.name) return 'otherTable';
    if (kind === 'data') this.#hold(part.rows, row);
    if (this.#isAboutInstruments) return 'otherTable';
    return kind === 'data' ? null : 'total';
  }

  #hold(rows: Row[], row: Row): void {
    this.#places += row.cells.length;
    if (this.#places > heldPlacesMax) {
      const seen = `more than ${heldPlacesMax} cells in one statement`;
      const text =
        'A statement of many parts is joined when it has been read to its end, and this one is too large for that. Export its open positions alone, or fewer accounts at a time.';
      refuse('contentTooLarge', { row: row.row, seen, text });
    }
    rows.push(row);
  }

  *records(place: Place): Generator<WholeRecord> {
    const known = new Map<string, PartRow>();
    for (const part of this.#instruments) {
      for (const one of readPart(part, this.#choices, place)) {
        for (const symbol of one.position.security.tickers.flatMap((text) => text.split(/,\s*/))) {
          known.set(keyOf(one.position, symbol), one);
        }
      }
    }
    for (const part of this.#positions) {
      for (const one of readPart(part, this.#choices, place)) {
        const [symbol = ''] = one.position.security.tickers;
        const about = known.get(keyOf(one.position, symbol));
        const position = about === undefined ? one.position : joined(one.position, about.position);
        const { row, faults, isLot } = one;
        const outcome = isLot ? 'duplicateLot' : position;
        yield { row, counted: true, outcome, seen: symbol === '' ? null : symbol, faults };
      }
    }
  }

  tables(sheet: string | null): FoundTable[] {
    return this.#positions.map(({ header, columns }) => ({
      sheet,
      headerRow: header.row,
      columns: columns(),
    }));
  }

  /** A part with the columns of positions, or of instruments, is kept; every other one is passed over. */
  #begin(row: Row): SkipReason {
    const headings = new Set(row.cells.map((cell) => foldHeading(textOf(cell))));
    const part = newPart(row);
    const isAboutInstruments = headings.has('conid') && headings.has('symbol');
    const isOfPositions =
      headings.has('symbol') &&
      headings.has('data discriminator') &&
      (headings.has('close price') || headings.has('cost price')) &&
      !headings.has('proceeds');
    this.#part = isAboutInstruments || isOfPositions ? part : null;
    this.#isAboutInstruments = isAboutInstruments;
    if (isAboutInstruments) this.#instruments.push(part);
    else if (isOfPositions) this.#positions.push(part);
    if (this.#part !== null) {
      this.#places += placesOfPart;
      this.#hold([], row);
    }
    return isOfPositions ? 'heading' : 'otherTable';
  }

  /** `Statement,Data,Period,"January 1, 2021 - December 31, 2021"`, `Account Information,Data,Account,U1234567`. */
  #noteStatement({ cells }: Row): void {
    const [label = '', value = ''] = cells.slice(2, 4).map(textOf);
    if (/^(?:period|zeitraum|periodo|période|período|期间|期間|対象期間)$/i.test(label)) {
      this.#heldOn ??= datesWithin(value, null).at(-1) ?? null;
    }
    if (/^account information|^kontoinformation|^账户信息|^帳戶資料/i.test(textOf(cells[0]))) {
      this.#account ??= accountOfLine([label, value]);
    }
  }
}

function newPart(header: Row): Part {
  return { name: firstText(header.cells) ?? '', header, rows: [], columns: () => ({}) };
}

/** Symbols are told apart by the kind of asset: a future may have the symbol of a share. */
function keyOf(position: Position, symbol: string): string {
  return `${position.security.assetClass ?? ''}\n${symbol}`;
}

/** A position with what the part about instruments says of its security. */
function joined(position: Position, about: Position): Position {
  const { security } = position;
  const known = about.security;
  return {
    ...position,
    security: {
      ...security,
      name: security.name ?? known.name,
      otherNames: security.otherNames.length > 0 ? security.otherNames : known.otherNames,
      identifiers: { ...known.identifiers, ...security.identifiers },
      doubtful: [...security.doubtful, ...known.doubtful],
      venue: security.venue ?? known.venue,
      country: security.country ?? known.country,
    },
  };
}
