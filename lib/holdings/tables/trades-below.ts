import { foldHeading } from '../headings/heading-text.ts';

/** Headings of what was done rather than of what is held. */
const tradeHeadings = new Set(
  (
    'trade date,transaction date,run date,settlement date,transaction type,transaction description,principal amount,net amount,commission,commission fees,proceeds,' +
    '成交日期,成交时间,成交價格,成交价格,成交价,成交均价,成交数量,成交金额,成交编号,成交id,买卖方向,买卖标志,佣金,手续费,印花税,过户费,委托编号,委托价格,委托数量,合同编号,約定日,受渡日,売買区分,取引区分,受渡金額'
  ).split(','),
);

/** The title of a part of a statement that lists trades or orders: `=== 成交记录 ===`, `Transaction History`. */
const tradesTitle =
  /(?:成交|交易|委托|委託)(?:记录|記錄|紀錄|明细|明細|流水|历史|歷史)|交割单|交割單|取引履歴|\b(?:trades?|transactions?|orders?)(?: (?:history|log|list|details?|activity|made))?\W*$/iu;

/** Titles of holdings that speak of trades as well (`Holdings and Transactions`). */
const holdingsTitle = /hold|position|portfolio|invest|持仓|持倉|持股|持有|库存|庫存|保有/iu;

/** No title is longer. */
const titleMax = 60;

/** A table of positions may carry one or two of them (the date of a lot, its commission), one of trades has more. */
const headingsMin = 3;

/** Whether a table below one of holdings lists trades, as brokers export them into one file; `title` stands above it. */
export function listsTrades(headings: readonly string[], title: string | null): boolean {
  const isTitled = title !== null && title.length <= titleMax && tradesTitle.test(title);
  if (isTitled && !holdingsTitle.test(title)) return true;
  return headings.filter((heading) => tradeHeadings.has(foldHeading(heading))).length >= headingsMin;
}
