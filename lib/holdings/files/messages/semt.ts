import { elementsAt, textAt } from '../../../xml-records.ts';
import type { XmlElement } from '../../../xml-records.ts';
import type { Row } from '../../rows.ts';
import { cellsOf } from './columns.ts';
import { incomplete, Pages } from './pages.ts';
import { balanceValues, semtColumns } from './semt-balance.ts';
import { textWithin } from './xml-reader.ts';
import type { RecordRows, XmlMessage } from './xml-reader.ts';

/** The element of a whole statement, whose children say what holds for all of its balances. */
const statement = /^(?:SctiesBal|CtdyStmtOfHldgs|AcctgStmtOfHldgs)/;

const days = new Set(['Dt', 'DtTm']);
const accountIds = new Set(['SmplId', 'Id', 'IBAN']);

/**
 * Reads the balances of ISO 20022 statements: semt.002 (custody) and semt.003 (accounting), and the statements of
 * holdings before them. Balances of a sub-account are in that account. Sub-balances stay parts of their balance.
 */
export class SemtMessage implements XmlMessage {
  readonly #pages = new Pages();
  #heldOn: string | null = null;
  #account: string | null = null;
  #subAccount: string | null = null;
  #page: { readonly page: number; readonly isLast: boolean } | null = null;

  handlerOf(path: string): RecordRows | undefined {
    const [parent = '', name = ''] = path.split('/').slice(-2);
    if (name === 'BalForAcct') return (element) => this.#balance(element, this.#account);
    if (name === 'BalForSubAcct')
      return (element) => this.#balance(element, this.#subAccount ?? this.#account);
    if (parent === 'SubAcctDtls' && (name === 'SfkpgAcct' || name === 'Id')) {
      return (element) => {
        this.#subAccount = accountOf(element);
        return [];
      };
    }
    return statement.test(parent) ? this.#generalHandler(name) : undefined;
  }

  finish(): Row[] {
    this.#notePage(1);
    return this.#pages.problems();
  }

  #generalHandler(name: string): RecordRows | undefined {
    switch (name) {
      case 'Pgntn':
      case 'MsgPgntn':
        return (element) => {
          this.#notePage(element.line);
          const isLast = textAt(element, 'LastPgInd') !== 'false';
          this.#page = { page: Number(textAt(element, 'PgNb')), isLast };
          return [];
        };
      case 'StmtGnlDtls':
        return (element) => this.#general(element);
      case 'SfkpgAcct':
      case 'AcctDtls':
        return (element) => {
          this.#account = accountOf(element);
          return [];
        };
      default:
        return undefined;
    }
  }

  #general(element: XmlElement): Row[] {
    const [stated] = elementsAt(element, 'StmtDtTm');
    const day = textWithin(stated, days) ?? stated?.text ?? '';
    this.#heldOn = day === '' ? null : day.slice(0, 10);
    this.#account = null;
    this.#subAccount = null;
    if (textAt(element, 'UpdTp', 'Cd') !== 'DELT') return [];
    const text = `The statement of ${this.#heldOn ?? 'no date'} states changes only (DELT), not all holdings. Ask for a complete one (COMP).`;
    return [incomplete(element.line, 'DELT', text)];
  }

  #balance(element: XmlElement, account: string | null): Row[] {
    this.#notePage(element.line);
    const cells = cellsOf(semtColumns, { ...balanceValues(element), account, heldOn: this.#heldOn });
    return [{ row: element.line, cells }];
  }

  /** A page is known by account and day, which come behind its number. */
  #notePage(line: number): void {
    if (this.#page === null) return;
    const label = [this.#account, this.#heldOn].filter((part) => part !== null).join(', ');
    this.#pages.note(label, line, this.#page);
    this.#page = null;
  }
}

function accountOf(element: XmlElement): string | null {
  return textAt(element, 'Id') ?? textWithin(element, accountIds) ?? (element.text || null);
}
