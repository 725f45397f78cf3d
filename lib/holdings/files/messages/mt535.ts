import { refuse } from '../../../problems.ts';
import type { Row } from '../../rows.ts';
import { Holding } from './mt535-holding.ts';
import { qualified } from './mt535-values.ts';
import { incomplete, Pages } from './pages.ts';
import type { SwiftEvent, SwiftField } from './swift-fields.ts';

/** What the block GENL says of a whole message. */
interface General {
  account: string | null;
  heldOn: string | null;
  reference: string | null;
  statement: string | null;
  page: { readonly page: number; readonly isLast: boolean } | null;
  cancels: boolean;
  partial: boolean;
  /** Whether it states the type of a statement, which bare messages of other types do not. */
  typed: boolean;
}

interface Message {
  readonly type: string | null;
  readonly line: number;
  readonly blocks: string[];
  readonly general: General;
  subAccount: string | null;
  holding: { readonly fields: Holding; readonly depth: number } | null;
  repeated: boolean;
}

/** Blocks inside each other. The standard nests five deep. */
const blocksMax = 32;

/**
 * Reads statements of holdings (MT535) from the fields of SWIFT messages: each block FIN becomes a row, in the account
 * of its SUBSAFE or GENL. Messages of other types are skipped; a file of nothing else is refused.
 */
export class Mt535Reader {
  readonly #pages = new Pages();
  readonly #known = new Set<string>();
  readonly #others = new Set<string>();
  #statements = 0;
  #message: Message | null = null;
  #rows: Row[] = [];
  #line = 0;

  push(events: readonly SwiftEvent[]): Row[] {
    for (const event of events) this.#take(event);
    const rows = this.#rows;
    this.#rows = [];
    return this.#placed(rows);
  }

  finish(): Row[] {
    if (this.#statements > 0) return this.#pages.problems();
    const types = [...this.#others].join(', ');
    return refuse('fileNotSupported', {
      seen: types === '' ? 'SWIFT messages' : types,
      text: `These are SWIFT messages (${types}) and none of them states holdings. Ask for MT535, the statement of holdings.`,
    });
  }

  /** Of several records in one line, as where lines were joined, the further ones say where in it they begin. */
  #placed(rows: readonly Row[]): Row[] {
    return rows.map(({ column, ...row }) => {
      const isFurther = row.row === this.#line;
      this.#line = row.row;
      return isFurther && column !== undefined ? { ...row, column } : row;
    });
  }

  #take(event: SwiftEvent): void {
    if (event.kind === 'stray') this.#skip(event.line, 'preamble', event.seen);
    else if (event.kind === 'begin') this.#begin(event.type, event.line);
    else if (this.#message === null) return;
    else if (event.kind === 'end') this.#end(this.#message, event);
    else if (isStatement(this.#message)) this.#takeField(this.#message, event.field);
  }

  #begin(type: string | null, line: number): void {
    this.#message = {
      type,
      line,
      blocks: [],
      general: {
        account: null,
        heldOn: null,
        reference: null,
        statement: null,
        page: null,
        cancels: false,
        partial: false,
        typed: false,
      },
      subAccount: null,
      holding: null,
      repeated: false,
    };
  }

  #takeField(message: Message, field: SwiftField): void {
    const { blocks, general } = message;
    const [value = ''] = field.value;
    if (field.tag === '16R') this.#open(message, value.trim(), field);
    else if (field.tag === '16S') this.#close(message, value.trim(), field.line);
    else if (message.holding !== null) {
      message.holding.fields.take(field, blocks.length > message.holding.depth);
    } else if (blocks.length === 1 && blocks[0] === 'SUBSAFE') message.subAccount ??= accountOf(field);
    else if (blocks.length <= 1) noteGeneral(general, field);
  }

  #open(message: Message, block: string, field: SwiftField): void {
    if (message.blocks.length >= blocksMax) {
      const text = `The message ${nameOf(message)} opens block in block, deeper than any statement of holdings. Ask for it again.`;
      refuse('contentTooLarge', { row: field.line, seen: `:16R:${block}`, text });
    }
    message.blocks.push(block);
    if (block === 'SUBSAFE') message.subAccount = null;
    if (block !== 'FIN' || message.holding !== null) return;
    message.holding = { fields: new Holding(field), depth: message.blocks.length };
  }

  #close(message: Message, block: string, line: number): void {
    const open = message.blocks.pop();
    if (open !== block) {
      const text = `The message ${nameOf(message)} ends its block ${block} where ${open ?? 'none'} is open: a part of it is missing. Ask for it again.`;
      refuse('fileDamaged', { row: line, seen: `:16S:${block}`, text });
    }
    if (block === 'SUBSAFE') message.subAccount = null;
    if (block === 'GENL') this.#noteMessage(message);
    if (message.holding !== null && message.blocks.length < message.holding.depth) this.#hold(message);
  }

  /** What is known of a message once its general part is read: whether it repeats one, and of what it is a page. */
  #noteMessage(message: Message): void {
    const { general, line } = message;
    const { account, heldOn, statement, reference, page } = general;
    const key = JSON.stringify([reference, page?.page, account]);
    message.repeated = general.cancels || (reference !== null && this.#known.has(key));
    this.#known.add(key);
    if (message.repeated) return;
    const label = [account, heldOn, statement].filter((part) => part !== null).join(', ');
    if (page !== null) this.#pages.note(label, line, page);
    if (!general.partial) return;
    const text = `The statement ${label} states changes only (DELT), not all holdings. Ask for a complete one (COMP).`;
    this.#rows.push(incomplete(line, nameOf(message), text));
  }

  #hold(message: Message): void {
    const { holding, general } = message;
    if (holding === null) return;
    message.holding = null;
    const row = holding.fields.row(message.subAccount ?? general.account, general.heldOn);
    if (message.repeated) this.#skip(row.row, 'repeatedMessage', holding.fields.label);
    else if (message.type === null && !general.typed && !holding.fields.isCounted)
      this.#skip(row.row, 'otherTable', holding.fields.label);
    else this.#rows.push(row);
  }

  #end(message: Message, { line, cutOff }: { line: number; cutOff: boolean }): void {
    this.#message = null;
    if (cutOff || message.blocks.length > 0) {
      const where =
        message.blocks.length === 0 ? 'before its end mark' : `inside ${message.blocks.join('/')}`;
      const text = `The message ${nameOf(message)} that begins in line ${message.line} is cut off ${where}. Ask for it again.`;
      refuse('fileDamaged', { row: line, seen: nameOf(message), text });
    }
    if (isStatement(message)) this.#statements += 1;
    else {
      this.#others.add(`MT${message.type ?? ''}`);
      this.#skip(message.line, 'otherTable', nameOf(message));
    }
  }

  #skip(line: number, reason: 'preamble' | 'otherTable' | 'repeatedMessage', seen: string | null): void {
    this.#rows.push({ row: line, cells: [], note: { kind: 'skip', reason, seen } });
  }
}

function isStatement({ type }: Message): boolean {
  return type === null || type === '535';
}

function nameOf({ type, general }: Message): string {
  return [`MT${type ?? '535'}`, general.reference].filter((part) => part !== null).join(' ');
}

function noteGeneral(general: General, { tag, value }: SwiftField): void {
  const [text = ''] = value;
  if (tag === '28E') {
    const page = /^(\d{1,5})\/(ONLY|MORE|LAST)/.exec(text.trim());
    if (page !== null) general.page = { page: Number(page[1]), isLast: page[2] !== 'MORE' };
    return;
  }
  if (tag === '23G') general.cancels = text.startsWith('CANC');
  const found = qualified(text);
  if (found === null) return;
  const { qualifier, data } = found;
  if (/^98[ACE]$/.test(tag) && qualifier === 'STAT') general.heldOn = dayOf(data);
  else if (tag === '20C' && qualifier === 'SEME') general.reference = data;
  else if (tag.startsWith('13') && qualifier === 'STAT') general.statement = data;
  else if (tag === '22F' && qualifier === 'STTY') general.typed = true;
  else if (tag === '22F' && qualifier === 'CODE') general.partial = data === 'DELT';
  general.account ??= accountOf({ tag, value: [text], line: 0, column: 0 });
}

/** `20211231`, `20211231235959`: the day; what is none stays as it is, and is said to be no date. */
function dayOf(data: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(data) ?? [];
  return year === undefined ? data : `${year}-${month}-${day}`;
}

/** `:97A::SAFE//123`, `:97B::SAFE//OWND/123`: the account, or `null`. */
function accountOf({ tag, value: [text = ''] }: SwiftField): string | null {
  const found = /^97[AB]$/.test(tag) ? qualified(text) : null;
  if (found?.qualifier !== 'SAFE') return null;
  return tag === '97B' ? found.data.replace(/^[A-Z]{4}\//, '') : found.data;
}
