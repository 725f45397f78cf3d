import { refuse } from '../../../problems.ts';
import type { Row } from '../../rows.ts';
import { cellsOf, negative } from './columns.ts';
import type { MessageColumn } from './columns.ts';
import { LineCutter } from './lines.ts';
import type { Line } from './lines.ts';
import { incomplete } from './pages.ts';

type Key =
  | 'name'
  | 'isin'
  | 'cusip'
  | 'underlyingCusip'
  | 'ticker'
  | 'country'
  | 'currency'
  | 'account'
  | 'quantity'
  | 'marketValue'
  | 'heldOn';

/** What the cells of a position of Pershing's file mean. */
export const gcusColumns: readonly MessageColumn<Key>[] = [
  { key: 'name', field: 'name', heading: 'Security description lines' },
  { key: 'isin', field: 'isin', heading: 'Alternate security ID' },
  { key: 'cusip', field: 'cusip', heading: 'CUSIP number' },
  { key: 'underlyingCusip', field: 'cusip', heading: 'Underlying CUSIP number' },
  { key: 'ticker', field: 'ticker', heading: 'Security symbol' },
  { key: 'country', field: 'country', heading: 'Country code' },
  { key: 'currency', field: 'currency', heading: 'Position currency' },
  { key: 'account', field: 'account', heading: 'Account number' },
  { key: 'quantity', field: 'quantity', heading: 'Settlement date quantity' },
  { key: 'marketValue', field: 'marketValue', heading: 'Settlement date liquidating value' },
  { key: 'heldOn', field: 'heldOn', heading: 'Date of data' },
];

/** Every record has this many characters; the last one says of which kind it is. */
const recordLength = 750;

/** Where fields stand in a record: first character (from 0) and the one behind the last. */
const header = { dataDate: [46, 56], mode: [118, 127] } as const;
const trailer = { count: [105, 115] } as const;
const detail = {
  code: [0, 2],
  record: [2, 3],
  account: [11, 21],
  cusip: [21, 30],
  underlyingCusip: [34, 43],
  country: [43, 45],
  kind: [53, 54],
  tradeQuantity: [73, 91],
  tradeQuantitySign: [91, 92],
  quantity: [92, 110],
  quantitySign: [110, 111],
  symbol: [434, 443],
  descriptionLines: [533, 537],
  description: [537, 657],
  currency: [661, 664],
  tradeValue: [664, 682],
  tradeValueSign: [682, 683],
  value: [713, 731],
  valueSign: [731, 732],
  otherIdType: [735, 736],
  otherId: [736, 748],
} as const;

/** Digits behind the decimal sign, which is not printed. */
const quantityDecimals = 5;
const valueDecimals = 3;

const descriptionWidth = 20;

type Span = readonly [number, number];

/**
 * Reads Pershing's file of global custody positions (GCUS, GCS1): a header, for each position a record A with what the
 * report needs and further records, a trailer with their count. Every record must have the length and the end marks
 * that the layout gives it, and the count must be right; anything else is refused rather than read off by one.
 */
export class GcusReader {
  readonly #lines = new LineCutter({ bars: false, charactersMax: 8_192 });
  #heldOn: string | null = null;
  #details = 0;
  #state: 'start' | 'details' | 'ended' = 'start';

  push(piece: string): Row[] {
    return this.#lines.push(piece).flatMap((line) => this.#read(line));
  }

  finish(): Row[] {
    const rows = this.#lines.finish().flatMap((line) => this.#read(line));
    if (this.#state !== 'ended') {
      const text =
        'The Pershing file ends without its trailer (EOF PERSHING): it is cut off. Ask for it again.';
      refuse('fileDamaged', { row: this.#lines.line, seen: `${this.#details} records`, text });
    }
    return rows;
  }

  #read(line: Line): Row[] {
    const { text, line: row } = line;
    if (text.trim() === '' && this.#state !== 'details') return [];
    if (text.startsWith('BOF')) return this.#begin(line);
    if (text.startsWith('EOF')) return this.#end(line);
    if (text.length !== recordLength || !text.endsWith('X') || this.#state !== 'details') {
      refuseLayout(row, `${text.length} characters, "${text.slice(0, 12)}"`);
    }
    this.#details += 1;
    const record = at(text, detail.record);
    if (!/^(?:GC|M1)[A-Z]$/.test(at(text, detail.code) + record)) refuseLayout(row, text.slice(0, 12));
    if (record !== 'A') return [];
    return at(text, detail.kind) === 'C' ? [currencyRow(line)] : [this.#position(line)];
  }

  #begin({ text, line }: Line): Row[] {
    if (text.length !== recordLength || !text.endsWith('A')) refuseLayout(line, `${text.length} characters`);
    this.#state = 'details';
    this.#heldOn = at(text, header.dataDate).replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$1-$2');
    if (at(text, header.mode) !== 'UPDATED') return [];
    const seen = 'UPDATED';
    return [
      incomplete(
        line,
        seen,
        'The Pershing file holds updates only (UPDATED), not all positions. Ask for the refreshed file (REFRESHED).',
      ),
    ];
  }

  #end({ text, line }: Line): Row[] {
    this.#state = 'ended';
    const stated = at(text, trailer.count);
    if (!/^\d+$/.test(stated) || Number(stated) !== this.#details) {
      const told = `The trailer of the Pershing file states ${stated} detail records, the file holds ${this.#details}. Ask for it again.`;
      refuse('fileDamaged', { row: line, seen: stated, text: told });
    }
    return [];
  }

  #position({ text, line }: Line): Row {
    const settled = amountAt(text, detail.quantity, detail.quantitySign, quantityDecimals);
    // What is bought and not settled yet is held in all but name.
    const isPending = /^-?0(?:\.0*)?$/.test(settled);
    const quantity = isPending
      ? amountAt(text, detail.tradeQuantity, detail.tradeQuantitySign, quantityDecimals)
      : settled;
    const [value, sign] = isPending
      ? [detail.tradeValue, detail.tradeValueSign]
      : [detail.value, detail.valueSign];
    const cells = cellsOf(gcusColumns, {
      name: nameOf(text),
      isin: at(text, detail.otherIdType) === 'I' ? at(text, detail.otherId) : null,
      cusip: at(text, detail.cusip),
      underlyingCusip: at(text, detail.underlyingCusip),
      ticker: at(text, detail.symbol),
      country: at(text, detail.country),
      currency: at(text, detail.currency),
      account: at(text, detail.account),
      quantity,
      marketValue: amountAt(text, value, sign, valueDecimals),
      heldOn: this.#heldOn,
    });
    return { row: line, cells };
  }
}

function at(text: string, [from, until]: Span): string {
  return text.slice(from, until).trim();
}

function currencyRow({ text, line }: Line): Row {
  return {
    row: line,
    cells: [],
    note: { kind: 'skip', reason: 'cash', seen: `${at(text, detail.account)} ${nameOf(text)}`.trim() },
  };
}

/** A number of digits only, with its sign in a field of its own; what is no such number stays text that is none. */
function amountAt(text: string, span: Span, signSpan: Span, decimals: number): string {
  const digits = at(text, span);
  const sign = at(text, signSpan);
  if (digits === '') return '';
  if (!/^\d+$/.test(digits) || !/^[+-]?$/.test(sign)) return `"${digits}${sign}"`;
  const padded = digits.padStart(decimals + 1, '0');
  const amount = `${padded.slice(0, -decimals).replace(/^0+(?=\d)/, '')}.${padded.slice(-decimals)}`;
  return sign === '-' ? negative(amount) : amount;
}

/** The lines of the description as one text; a filled line may be cut inside a word, so it is trimmed on the left alone. */
function nameOf(text: string): string {
  const description = text.slice(...detail.description);
  const lines = Number(at(text, detail.descriptionLines)) || description.length / descriptionWidth;
  const parts: string[] = [];
  for (let line = 0; line < Math.min(lines, description.length / descriptionWidth); line += 1) {
    parts.push(description.slice(line * descriptionWidth, (line + 1) * descriptionWidth).trim());
  }
  return parts.filter((part) => part !== '').join(' ');
}

function refuseLayout(row: number, seen: string): never {
  return refuse('fileNotSupported', {
    row,
    seen,
    text: `This is a Pershing file of global custody positions (GCUS) whose record in line ${row} has not the 750 characters, the code and the end mark that are known here. Ask the custodian for the layout of its version, or for the same positions as CSV or .xlsx.`,
  });
}
