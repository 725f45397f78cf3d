import { foldHeading } from '../../holdings/headings/heading-text.ts';
import type { SkipReason } from '../../holdings/position.ts';
import type { TradePlan } from './trade-plan.ts';

/** What a row of a sectioned statement is, by its first cells: `heading`, a skip, or a row like any other (`null`). */
export type SectionVerdict = 'heading' | SkipReason | null;

/**
 * Interactive Brokers puts every table of a statement into one file: first cell the section, second the kind of
 * row. Lots repeat their order, and executions repeat it as well where orders are given.
 */
export class Statement {
  readonly #section: string;
  readonly #discriminator: number | null;
  #ordersSeen = false;

  constructor(section: string, discriminator: number | null) {
    this.#section = section;
    this.#discriminator = discriminator;
  }

  /** The statement that a table belongs to, or `null` where its file is no such statement. */
  static of({ section, discriminator }: TradePlan): Statement | null {
    return section === null ? null : new Statement(section, discriminator);
  }

  verdict(texts: readonly string[]): SectionVerdict {
    const [section, kind = ''] = texts;
    if (foldHeading(kind) === 'header') return 'heading';
    if (section !== this.#section) return 'notTrades';
    if (/^(?:sub ?)?total$/.test(foldHeading(kind))) return 'total';
    if (this.#discriminator === null) return null;
    const record = foldHeading(texts[this.#discriminator] ?? '');
    if (record === 'order') this.#ordersSeen = true;
    const repeats = record.endsWith('lot') || (record === 'trade' && this.#ordersSeen);
    return repeats ? 'duplicateLot' : null;
  }
}
