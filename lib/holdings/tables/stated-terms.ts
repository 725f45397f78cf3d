import { currencyCodes } from '../../currencies.ts';
import { currencyOfHeading, unitOfHeading } from '../headings/heading-text.ts';
import type { Row } from '../rows.ts';
import { textOf } from './cells.ts';
import type { TablePlan } from './table-plan.ts';

/** `All values in A$ thousands`, `(Cost and value in $000s)`, `Beträge in TEUR`, `单位：万元`. */
const ofAmounts =
  /\b(?:values?|amounts?|figures|dollars|betrage|beträge|werte|montants?|valeurs?|importi|valori|importes|valores|bedragen)\b.{0,40}?(?:\b(?:in|en|expressed in)\b)|(?:单位|單位|単位)\s*[:：]/iu;

/** `(juste valeur - en millions de dollars)`, `(in thousands)`, `In millions of dollars`: a unit alone. */
const ofUnit =
  /(?:^|\()(?:[^()]{1,40}[-–—,:]\s)?(?:all |tous )?(?:expressed in|in|en)\s[^()]{0,20}?(?:thousands|millions|milliers)\b[^()]*(?:\)|$)/iu;

/** `(as of end-2021, KRW million)`, `(USD '000)`, `单位：万元`: a currency and a unit that close a line in brackets. */
const ofCurrency =
  /\((?:[^()]{1,40}[,;:]\s)?(?:[A-Z]{3}|\p{Sc})\s?(?:thousands?|millions?|billions?|mn|mio|bn|['’]?000s?)\)\s*$/u;

/** Units of something else than money. */
const ofPieces = /\b(?:shares|units|actions|titres|pieces|stück)\b/iu;

/** `Reference currency: CHF`, `Referenzwährung CHF`, `Devise de référence : EUR`: in what values of rows are stated. */
const ofReference =
  /(?:^|[\s/|(])(?:(?:reference|ref\.?|valuation|reporting|portfolio|account|fund|base)\s(?:currency|ccy)|(?:referenz|bewertungs|depot|portfolio|fonds|basis)w[äa]hrung|(?:devise|divisa|moneda|valuta|moeda)\s(?:du|del|do)\s(?:fonds|fondo|fundo|portefeuille|portafoglio)|(?:devise|divisa|moneda|valuta|moeda)\sd[ie]\s(?:r[ée]f[ée]rence|riferimento|referencia|refer[êe]ncia|valorisation|valutazione|valoraci[óo]n)|referentievaluta)\s?[:=]?\s?([A-Z]{3})(?![\p{L}])/iu;

/** `(Expresada en euros)`, `(Expressed in US Dollars)`, `ausgedrückt in CHF`: all values, whatever securities are quoted in. */
const ofExpression =
  /\b(?:expresad[oa]s?|expressed|ausgedr[üu]ckt|exprim[ée]e?s?|espress[oaie]|expressos?)\s(?:in|en|em)\s([\p{L}.]+(?:\s\p{L}+)?)/iu;

const spelt: readonly (readonly [RegExp, string])[] = [
  [/^euros?\b/i, 'EUR'],
  [/^(?:u\.?s\.?|united states) dollars?\b/i, 'USD'],
  [/^(?:swiss francs?|schweizer franken|francs suisses)\b/i, 'CHF'],
  [/^(?:pounds? sterling|sterling)\b/i, 'GBP'],
];

/** No longer line is about the terms of a table. */
const lineMax = 120;

/**
 * A plan whose values are in the unit and currency that lines beside the heading state for all amounts, where neither
 * the heading of the values nor a column states its own. `byCurrency`: rows stand below currencies of their own, so that
 * the reference currency is not theirs.
 */
export function inStatedTerms(plan: TablePlan, lines: readonly Row[], byCurrency: boolean): TablePlan {
  const inOwn = inUnits(inExpressedCurrency(plan, lines), lines);
  return byCurrency ? inOwn : inReferenceCurrency(inOwn, lines);
}

/** A plain column of currencies beside such values is that of the securities. */
function inExpressedCurrency(plan: TablePlan, lines: readonly Row[]): TablePlan {
  const { marketValue } = plan;
  if (marketValue === null || marketValue.currency !== null) return plan;
  for (const { cells } of lines) {
    for (const text of cells.map(textOf)) {
      const words = text.length <= lineMax ? ofExpression.exec(text)?.[1] : undefined;
      if (words === undefined) continue;
      const code = spelt.find(([pattern]) => pattern.test(words))?.[1] ?? words.slice(0, 3);
      if (!currencyCodes.has(code)) continue;
      const valued = { ...plan, marketValue: { ...marketValue, currency: code } };
      return plan.priceCurrency === null ? { ...valued, priceCurrency: plan.currency } : valued;
    }
  }
  return plan;
}

/** Only where nothing nearer states the currency of the values. */
function inReferenceCurrency(plan: TablePlan, lines: readonly Row[]): TablePlan {
  const { marketValue } = plan;
  if (marketValue === null || marketValue.currency !== null || plan.currency !== null) return plan;
  for (const { cells } of lines) {
    const line = cells
      .map(textOf)
      .filter((text) => text !== '')
      .join(' ');
    const code =
      line.length <= lineMax * 2 ? (ofReference.exec(line)?.[1] ?? currencyNamed(line)) : undefined;
    if (code !== undefined && currencyCodes.has(code)) {
      return { ...plan, marketValue: { ...marketValue, currency: code } };
    }
  }
  return plan;
}

/** A line that is the name of a currency and nothing else (`U.S. Dollar`), as analytics print it above a table. */
function currencyNamed(line: string): string | undefined {
  return spelt.find(([pattern]) => pattern.exec(line)?.[0] === line)?.[1];
}

function inUnits(plan: TablePlan, lines: readonly Row[]): TablePlan {
  const { marketValue } = plan;
  if (marketValue === null) return plan;
  const stated = lines
    .flatMap(({ cells }) => cells.map(textOf))
    .find((text) => text.length <= lineMax && termsIn(text) !== null);
  const text = stated === undefined ? null : termsIn(stated);
  if (text === null) return plan;
  const unit = marketValue.unit === '1' ? unitOfHeading(text) : marketValue.unit;
  const currency = marketValue.currency ?? (plan.currency === null ? currencyOfHeading(text) : null);
  return { ...plan, marketValue: { ...marketValue, unit, currency } };
}

function termsIn(line: string): string | null {
  const amounts = ofAmounts.exec(line);
  if (amounts !== null) return line.slice(amounts.index);
  const unit = ofUnit.exec(line) ?? ofCurrency.exec(line);
  return unit === null || ofPieces.test(unit[0]) ? null : unit[0];
}
