import { textOf, valueOf } from '../../holdings/tables/cells.ts';
import { amountAt, positionOf } from '../../holdings/tables/position-of.ts';
import type { CellFault } from '../../holdings/tables/cell-fault.ts';
import type { ReadRow } from '../../holdings/tables/row-reader.ts';
import type { AmountColumn } from '../../holdings/tables/table-plan.ts';
import { readTypedDate, serialAsDate } from '../../holdings/typed-dates.ts';
import type { Cell, Row } from '../../holdings/rows.ts';
import type { Position } from '../../holdings/position.ts';
import type { PersonBasis, Transaction, TransactionState, TransactionTime } from '../transaction.ts';
import { readTradeTime } from '../trade-time.ts';
import { readBasis, readDivestment, readLicence } from '../words/attestations.ts';
import { readState } from '../words/state.ts';
import { readDeed } from './deed.ts';
import type { Deed } from './deed.ts';
import type { TextColumn, TradePlan } from './trade-plan.ts';

/** What the reader is told about the world: zones of venues, and who stands behind the accounts. */
export interface TradeContext {
  /** IANA zone of a venue by its MIC or as a file spells it; `null` where it is not known. */
  zoneOfVenue(text: string): string | null;
  readonly accounts: ReadonlyMap<string, PersonBasis>;
}

/** Where a row stands. */
export type TradePlace = Pick<Position, 'input' | 'sheet' | 'account'>;

/** A row of a table of trades, read but not yet delivered. `transaction` is `null` where the row was taken back. */
export interface TradeRow {
  readonly deed: Deed;
  readonly transaction: Transaction | null;
  /** Of all of its cells, those that say what security it is included. */
  readonly faults: readonly CellFault[];
}

/** Reads one row of a table of trades. */
export class TradeRowReader {
  readonly #plan: TradePlan;
  readonly #context: TradeContext;

  constructor(plan: TradePlan, context: TradeContext) {
    this.#plan = plan;
    this.#context = context;
  }

  read(row: Row, read: ReadRow, place: TradePlace): TradeRow {
    const { cells } = row;
    const plan = this.#plan;
    const faults = [...read.faults];
    const position = positionOf(row, read, plan.security, { place: { ...place, heldOn: null }, faults });
    const deed = readDeed(
      {
        side: textAt(cells, plan.side),
        type: textAt(cells, plan.type),
        openClose: textAt(cells, plan.openClose),
        codes: textAt(cells, plan.codes),
        assetClass: position.security.assetClass ?? '',
        quantity: position.quantity,
        amount: position.marketValue,
      },
      plan,
    );
    const ordered = amountAt(cells, plan.ordered, faults);
    const state = this.#state(cells, plan.filled === null ? null : position.quantity, faults);
    if (deed.kind === 'cash' || deed.kind === 'cancelled' || state === 'cancelled')
      return { deed, transaction: null, faults };
    if (deed.fault !== null) faults.push(deed.fault);
    const quantity = state === 'executed' || isNothing(ordered) ? (position.quantity ?? ordered) : ordered;
    const price = amountAt(cells, plan.price, faults);
    const transaction: Transaction = {
      input: place.input,
      sheet: place.sheet,
      row: row.row,
      account: position.account,
      basis: this.#basis(cells, position.account, faults),
      type: deed.type,
      side: deed.side,
      state,
      time: this.#time(cells, position.security.venue, faults),
      settlesOn: this.#settlesOn(cells, faults),
      quantity,
      price: state !== 'executed' && isNothing(price) ? null : price,
      amount: position.marketValue,
      currency: position.valueCurrency ?? position.security.currency,
      solelyToDivest: plan.divestment === null ? null : this.#divestment(cells, plan.divestment),
      licence: readLicence(textAt(cells, plan.licence)),
      clientRef: position.clientRef,
      security: position.security,
    };
    return { deed, transaction, faults };
  }

  /** A cancelled order of which a part was carried out is an executed one. */
  #state(cells: readonly Cell[], filled: string | null, faults: CellFault[]): TransactionState | 'cancelled' {
    const text = textAt(cells, this.#plan.status);
    const state =
      text === ''
        ? this.#plan.ordersOnly
          ? 'order'
          : 'executed'
        : readState(text, this.#plan.status?.heading ?? '');
    if (state === null)
      faults.push({ code: 'statusUnreadable', column: this.#plan.status?.heading ?? null, seen: text });
    const wasFilled = !isNothing(filled);
    return state === 'cancelled' || state === 'order'
      ? wasFilled
        ? 'executed'
        : state
      : (state ?? 'executed');
  }

  #basis(cells: readonly Cell[], account: string | null, faults: CellFault[]): PersonBasis {
    const text = textAt(cells, this.#plan.basis);
    const stated = text === '' ? 'unknown' : readBasis(text);
    if (stated === null)
      faults.push({ code: 'personBasisUnreadable', column: this.#plan.basis?.heading ?? null, seen: text });
    if (stated !== null && stated !== 'unknown') return stated;
    return account === null ? 'unknown' : (this.#context.accounts.get(account) ?? 'unknown');
  }

  #time(cells: readonly Cell[], venue: string | null, faults: CellFault[]): TransactionTime {
    const plan = this.#plan;
    const column = plan.dates.find((one) => textAt(cells, one) !== '') ?? plan.dates[0] ?? null;
    const { time, fault } = readTradeTime({
      date: textAt(cells, column),
      time: textAt(cells, plan.time),
      zone: textAt(cells, plan.zone) || plan.zoneOfHeading,
      order: plan.dateOrder,
      venueZone: venue === null ? null : this.#context.zoneOfVenue(venue),
    });
    if (fault !== null) {
      const code = ({ date: 'dateUnreadable', time: 'timeUnreadable', zone: 'zoneUnreadable' } as const)[
        fault
      ];
      faults.push({
        code,
        column: (fault === 'date' ? column : (plan.time ?? column))?.heading ?? null,
        seen: time.text,
      });
    }
    return time;
  }

  #settlesOn(cells: readonly Cell[], faults: CellFault[]): string | null {
    const column = this.#plan.settlesOn;
    const text = textAt(cells, column);
    if (text === '') return null;
    const day = /^\d{5}$/.test(text) ? serialAsDate(Number(text)) : readTypedDate(text, this.#plan.dateOrder);
    const found = day ?? readTypedDate(text.slice(0, 10), this.#plan.dateOrder);
    if (found === null) faults.push({ code: 'dateUnreadable', column: column?.heading ?? null, seen: text });
    return found;
  }

  #divestment(cells: readonly Cell[], column: TextColumn): boolean | null {
    const text = textAt(cells, column);
    return text === '' ? null : readDivestment(text, column.heading);
  }
}

function isNothing(amount: string | null): boolean {
  return amount === null || /^-?0*(?:\.0*)?$/.test(amount);
}

function textAt(cells: readonly Cell[], column: Pick<AmountColumn, 'index'> | null): string {
  if (column === null) return '';
  const text = valueOf(cells[column.index]);
  return text === '' ? '' : textOf(cells[column.index]);
}
