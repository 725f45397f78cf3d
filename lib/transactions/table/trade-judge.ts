import { isAmount } from '../../amounts.ts';
import { foldHeading } from '../../holdings/headings/heading-text.ts';
import type { SkipReason } from '../../holdings/position.ts';
import type { Cell, Row } from '../../holdings/rows.ts';
import { firstText, textOf } from '../../holdings/tables/cells.ts';
import { RowJudge } from '../../holdings/tables/row-judge.ts';
import type { ReadRow } from '../../holdings/tables/row-reader.ts';
import { isHeading } from './trade-header.ts';
import type { TradePlan } from './trade-plan.ts';
import type { TradeRow } from './trade-row.ts';

/** What becomes of a row that is not blank. */
export type TradeVerdict =
  | { readonly kind: 'transaction' | 'unidentified' | 'tooShort' }
  | { readonly kind: 'skip'; readonly reason: SkipReason };

/** Judges rows of one table of trades: which are transactions, which are skipped and why. */
export class TradeJudge {
  readonly #rows: RowJudge;
  readonly #folded: readonly string[];

  constructor(plan: TradePlan) {
    this.#rows = new RowJudge(plan.security);
    this.#folded = plan.security.headings.map(foldHeading);
  }

  /** Whether a row repeats the heading of its table, or heads another. */
  headingKind({ cells }: Row): 'same' | 'other' | null {
    const texts = headingTexts(cells);
    if (texts === null) return null;
    const filled = texts.filter((text) => text !== '').length;
    const same = texts.filter((text, at) => text !== '' && foldHeading(text) === this.#folded[at]).length;
    if (same >= 2 && same >= filled * 0.6) return 'same';
    return isHeading(texts) ? 'other' : null;
  }

  judge(row: Row, read: ReadRow, { deed, transaction }: TradeRow): TradeVerdict {
    const named = read.identified || read.name !== '' || read.tickers.length > 0 || read.doubtful.length > 0;
    if (deed.kind === 'cash') return { kind: 'skip', reason: 'notATrade' };
    if (deed.type === 'transfer' && !named) return { kind: 'skip', reason: 'notATrade' };
    const found = this.#rows.judge(row, read);
    if (found.kind === 'skip') {
      const isAct = deed.kind === 'act' && transaction?.time.on !== null;
      const mayBeTrade = found.reason === 'section' || found.reason === 'disclaimer';
      return isAct && mayBeTrade ? { kind: 'unidentified' } : found;
    }
    if (found.kind === 'unidentified' && isTotal(row.cells)) return { kind: 'skip', reason: 'total' };
    if (transaction === null) return { kind: 'skip', reason: 'cancelled' };
    return { kind: found.kind === 'position' || found.kind === 'otherHeading' ? 'transaction' : found.kind };
  }
}

/** The texts of a row that could be a heading; `null` where it holds numbers or dates. */
function headingTexts(cells: readonly Cell[]): string[] | null {
  const texts: string[] = [];
  for (const cell of cells) {
    if (cell !== null && typeof cell !== 'string') return null;
    const text = textOf(cell);
    if (/\d/.test(text) && isAmount(text)) return null;
    texts.push(text);
  }
  return texts;
}

/** `Transactions Total`, `Total buys`: a label of a few words. */
function isTotal(cells: readonly Cell[]): boolean {
  const label = foldHeading((firstText(cells) ?? '').slice(0, 60));
  return label.split(' ').length <= 4 && /^(?:sub ?|grand )?totals?\b|\btotals?$/.test(label);
}
