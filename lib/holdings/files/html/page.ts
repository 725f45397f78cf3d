import type { RowBatch, SheetInfo } from '../../rows.ts';
import type { HtmlLimits } from './limits.ts';
import { Markup } from './markup.ts';
import { PageRows } from './page-rows.ts';
import type { PageTraits } from './page-traits.ts';

/** A page whose rows are asked for. */
export interface Page {
  readonly sheet: SheetInfo;
  readonly pieces: AsyncGenerator<string>;
  readonly limits: HtmlLimits;
  readonly traits: PageTraits;
}

/** The rows of one page, in batches as its text arrives. What else is seen of it is left in its traits. */
export async function* pageBatches({ sheet, pieces, limits, traits }: Page): AsyncGenerator<RowBatch> {
  const rows = new PageRows(limits, traits);
  // Only here: it comes with tables of all references to characters, which most runs do without.
  const { Tokenizer } = await import('htmlparser2');
  const markup = new Markup(rows, Tokenizer);
  for await (const piece of pieces) {
    markup.push(piece);
    const batch = rows.take();
    if (batch.length > 0) yield { sheet, rows: batch };
  }
  markup.end();
  rows.end();
  const last = rows.take();
  if (last.length > 0) yield { sheet, rows: last };
}
