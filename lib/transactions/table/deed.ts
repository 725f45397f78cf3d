import { foldHeading } from '../../holdings/headings/heading-text.ts';
import type { CellFault } from '../../holdings/tables/cell-fault.ts';
import type { Side, TransactionType } from '../transaction.ts';
import { readAction } from '../words/action.ts';
import type { Action } from '../words/action.ts';
import type { ActionColumn } from './trade-plan.ts';

/** What the cells of a row say about what it does, before anything is made of them. */
export interface DeedText {
  readonly side: string;
  readonly type: string;
  readonly openClose: string;
  readonly codes: string;
  readonly assetClass: string;
  /** The quantity and the amount as decimal text, signs as printed. */
  readonly quantity: string | null;
  readonly amount: string | null;
}

/** What a row does: an event of a security, a payment, or something taken back. */
export interface Deed {
  readonly kind: 'act' | 'cash' | 'cancelled' | 'unclear';
  readonly type: TransactionType;
  readonly side: Side | null;
  readonly fault: CellFault | null;
}

export interface DeedColumns {
  readonly side: ActionColumn | null;
  readonly type: ActionColumn | null;
  readonly signed: boolean;
}

interface Said {
  readonly type: TransactionType;
  readonly side: Side | null;
}

const derivativeClass =
  /\b(?:opt|opts|options?|fut|futs?|futures?|warrants?|war|fop|fsfop|iopt|cfds?|cbbcs?|swaps?|derivatives?|calls?|puts?|certificates?|optionsscheine?|opzion[ei]|opciones|options?schein|zertifikate?)\b|期权|期權|期货|期貨|权证|權證|窝轮|窩輪|牛熊证|牛熊證/u;
const fundClass =
  /\b(?:etfs?|etps?|etcs?|funds?|fonds|fondos?|fondi|fundos?|mutual|sicav|ucits|unit trusts?|investmentfonds|indexfonds)\b|基金/u;
const rightsClass = /\b(?:rights?|bezugsrechte?|diritti|droits|derechos|direitos)\b|供股权|供股權|配股权/u;

/** Decides what a row does from its words, its open/close mark, its asset class and, without words, its signs. */
export function readDeed(text: DeedText, columns: DeedColumns): Deed {
  const side = readCell(text.side, columns.side);
  const type = readCell(text.type, columns.type);
  const stated = [type, side];
  if (stated.some((one) => one?.kind === 'cancelled') || hasCode(text.codes, 'ca')) return plain('cancelled');
  if (stated.some((one) => one?.kind === 'cash') && !stated.some((one) => one?.kind === 'act'))
    return plain('cash');
  const isEvent = type?.kind === 'act' && type.type !== 'trade';
  if (type === null && text.type !== '') return unclear(columns.type, text.type, sideOf(side));
  if (side === null && text.side !== '' && !isEvent) return unclear(columns.side, text.side, sideOf(type));
  const said = combined(type, side, text);
  if (said === 'contradiction') {
    return {
      ...unclear(columns.side, `${text.type} ${text.side}`.trim(), null),
      fault: contradiction(columns, text),
    };
  }
  const known = said ?? bySign(text, columns.signed);
  if (known === null) return unclear(columns.type ?? columns.side, '', null);
  const settled = byClass(byMarks(known, text), text);
  return { kind: 'act', ...settled, fault: signFault(settled, text, columns) };
}

function readCell(text: string, column: ActionColumn | null): Action | null {
  return text === '' ? null : (column?.codes.get(text.toUpperCase()) ?? readAction(text));
}

function sideOf(action: Action | null): Side | null {
  return action?.side ?? null;
}

function plain(kind: Deed['kind']): Deed {
  return { kind, type: 'unknown', side: null, fault: null };
}

function unclear(column: ActionColumn | null, seen: string, side: Side | null): Deed {
  const fault: CellFault = { code: 'actionUnreadable', column: column?.heading ?? null, seen };
  return { kind: 'unclear', type: 'unknown', side, fault };
}

function contradiction({ side, type }: DeedColumns, text: DeedText): CellFault {
  const seen = [text.type, text.side].filter((one) => one !== '').join(' / ');
  return { code: 'sideContradicted', column: (side ?? type)?.heading ?? null, seen };
}

/** The type column names the event, the side column the direction; `Long`/`Short` beside buy and sell name the position. */
function combined(type: Action | null, side: Action | null, text: DeedText): Said | 'contradiction' | null {
  const [event, way] = [type, side].map((one) => (one?.kind === 'act' ? one : null));
  if (event === null || event === undefined) return way ?? null;
  if (way === null || way === undefined) return event;
  if (event.type !== 'trade') return { type: event.type, side: event.side ?? way.side };
  if (way.type !== 'trade') return way;
  if (event.side === way.side) return event;
  const position = foldHeading(text.side);
  if (position === 'long') return event;
  if (position === 'short') return { type: 'trade', side: event.side === 'buy' ? 'cover' : 'short' };
  const isSame = direction(event.side) === direction(way.side);
  if (!isSame) return 'contradiction';
  return event.side === 'buy' || event.side === 'sell' ? way : event;
}

function direction(side: Side | null): 'in' | 'out' | null {
  if (side === null) return null;
  return side === 'buy' || side === 'cover' ? 'in' : 'out';
}

/** Without a word the sign decides: quantities given away or money paid out are unmistakable. */
function bySign({ quantity, amount, codes }: DeedText, signed: boolean): Said | null {
  if (quantity === null || isZero(quantity))
    return hasCode(codes, 'ep') ? { type: 'expiry', side: null } : null;
  if (quantity.startsWith('-')) return { type: 'trade', side: 'sell' };
  const paid = amount !== null && amount.startsWith('-') && !isZero(amount);
  return signed || paid ? { type: 'trade', side: 'buy' } : null;
}

function isZero(amount: string): boolean {
  return /^-?0*(?:\.0*)?$/.test(amount);
}

/** Open/close marks and the codes of Interactive Brokers: A assigned, Ex exercised, Ep expired, R reinvested. */
function byMarks(said: Said, { openClose, codes, assetClass }: DeedText): Said {
  if (said.type !== 'trade') return said;
  if (hasCode(codes, 'ep')) return { type: 'expiry', side: said.side };
  if (hasCode(codes, 'a') || hasCode(codes, 'ex')) return { type: 'exercise', side: said.side };
  if (hasCode(codes, 'r')) return { type: 'reinvestment', side: said.side };
  const mark = markOf(openClose, codes);
  if (mark === null) return said;
  if (derivativeClass.test(foldHeading(assetClass))) {
    return { type: mark === 'open' ? 'derivativeOpen' : 'derivativeClose', side: plainSide(said.side) };
  }
  if (said.side === 'buy' && mark === 'close') return { type: 'trade', side: 'cover' };
  return said.side === 'sell' && mark === 'open' ? { type: 'trade', side: 'short' } : said;
}

function markOf(openClose: string, codes: string): 'open' | 'close' | null {
  const mark = foldHeading(openClose);
  const opens = /^(?:o|open|opening|to open|开|开仓|開倉)$/u.test(mark) || hasCode(codes, 'o');
  const closes = /^(?:c|close|closing|to close|平|平仓|平倉|平今|平昨)$/u.test(mark) || hasCode(codes, 'c');
  if (opens === closes) return null;
  return opens ? 'open' : 'close';
}

function hasCode(codes: string, code: string): boolean {
  return (
    codes !== '' &&
    codes
      .toLowerCase()
      .split(/[;, ]+/)
      .includes(code)
  );
}

/** The asset class makes a trade one in a fund, a right or a derivative. */
function byClass(said: Said, { assetClass }: DeedText): Said {
  const folded = foldHeading(assetClass);
  if (folded === '') return said;
  const isTrade = said.type === 'trade';
  if (derivativeClass.test(folded)) {
    if (isTrade && said.side === 'cover') return { type: 'derivativeClose', side: 'buy' };
    if (isTrade && said.side === 'short') return { type: 'derivativeOpen', side: 'sell' };
    return said;
  }
  if (rightsClass.test(folded))
    return isTrade && said.side === 'sell' ? { type: 'rightsSale', side: 'sell' } : said;
  if (!fundClass.test(folded)) return said;
  if (isTrade && said.side === 'buy') return { type: 'fundPurchase', side: 'buy' };
  if (isTrade && said.side === 'sell') return { type: 'fundSale', side: 'sell' };
  return said.type === 'redemption' ? { type: 'fundSale', side: 'sell' } : said;
}

function plainSide(side: Side | null): Side | null {
  if (side === 'cover') return 'buy';
  return side === 'short' ? 'sell' : side;
}

/** A purchase of a negative quantity is most often a trade taken back: the row stays as worded, and is named. */
function signFault(said: Said, { quantity, side, type }: DeedText, columns: DeedColumns): CellFault | null {
  const worded = side !== '' || type !== '';
  if (!worded || direction(said.side) !== 'in' || quantity === null) return null;
  if (!quantity.startsWith('-') || isZero(quantity)) return null;
  const seen = [type, side, quantity].filter((one) => one !== '').join(' / ');
  return { code: 'sideContradicted', column: (columns.side ?? columns.type)?.heading ?? null, seen };
}
