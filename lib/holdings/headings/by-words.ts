import type { ColumnField } from '../position.ts';
import { wordFields } from './word-fields.ts';
import type { WordField } from './word-fields.ts';

/** What a heading of no vocabulary says, word by word. */
export interface MeaningByWords {
  readonly field: ColumnField;
  readonly language: string;
}

/** `Shares or Par Value`, `Face Value`: values that are quantities. */
const parValue = /\b(?:par|face|nominal) (?:or )?(?:value|amount)\b/;

/** `Account Balance`: money. */
const balanceOfMoney = /\baccount (?:bal|balance)\b/;

/** `Account Value`, `Total Fund Value`: of the whole, not of a row. `Market value in fund currency` is of the row. */
const valueOfWhole = /\b(?:account|fund|portfolio|port)\b(?! (?:base )?(?:currency|ccy)\b)/;

/** Chinese, Japanese and Korean compounds end with what they count. */
const endings: readonly (readonly [RegExp, ColumnField, string])[] = [
  [/(?:数量|數量|股数|股數|持股量|持倉量|余额|餘額)$/u, 'quantity', 'zh'],
  [/市值$/u, 'marketValue', 'zh'],
  [/(?:株数|口数)$/u, 'quantity', 'ja'],
  [/(?:評価額|時価総額|評価金額)$/u, 'marketValue', 'ja'],
  [/(?:수량|주식수|주수)$/u, 'quantity', 'ko'],
  [/(?:평가금액|평가액)$/u, 'marketValue', 'ko'],
];

/** Amounts of something else than what is held now: what may be sold, was bought, is lent, or all that was issued. */
const ofOtherAmounts =
  /可用|可卖|可賣|可取|可售|冻结|凍結|在途|昨|今|买|賣|買|卖|变动|變動|成本|流通|总|總|成交|委托|發行|发行|资金|資金|现金|現金|账户|帳戶|融|占|佔|比|限售|매매|매수|매도|상장|発行|取得/u;

/** Names of securities in languages that put the word first or run it together with others. */
const nameWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:descripcion|denominacion|nombre) de(?:l| la| los)? /, 'es'],
  [/^(?:descrizione|denominazione|nome) (?:del|della|dello|dell|titolo|strumento)\b/, 'it'],
  [/^(?:libelle|designation|denomination|nom) (?:du|de|des|de la|de l)\b/, 'fr'],
  [/^(?:descricao|denominacao|nome) d[oae]s? /, 'pt'],
  [/^(?:naam|benaming|omschrijving) \S/, 'nl'],
  [/^nazwa \S/, 'pl'],
  [/^nazev \S/, 'cs'],
  [
    /(?:papier|instrument|titel|aktien?|gattungs|anlage|valoren|effekten|emittenten|unternehmens)(?:name|bezeichnung)$/,
    'de',
  ],
  [/(?:papir|papirets|selskabs|selskaps|aktie|aksje|instrument)(?:navn|namn)$/, 'no'],
  [/(?:papir|instrumentum|reszveny|kibocsato) (?:neve|megnevezese)$/, 'hu'],
];

/** Names of something that holds, lends or lists securities, in those languages. */
const nameOfOther =
  /fond|portef|portaf|portfol|carteira|cartera|clien|kund|klant|depot|konto|cuenta|conta\b|conto|compte|rekening|sektor|sector|branch|indice|index|banca|banque|bank|mandat|gestor|pays|pais|paese|land\b|kraj/;

/** Days that holdings are stated for. */
const dayOfHoldings =
  /(?:^| )(?:as of|as at|valuation|calc|calculation|inventory|position|holdings?|statement|nav) date$/;

/** What a folded heading means by its words; `null` where one of them may change the meaning. */
export function meaningByWords(folded: string): MeaningByWords | null {
  if (folded.length > 60) return null;
  const compound = byEnding(folded);
  if (compound !== null) return compound;
  const tokens = folded.split(' ');
  const found = wordFields.find((one) => isMadeOf(tokens, one, folded));
  if (found !== undefined) return { field: found.field, language: found.language };
  if (dayOfHoldings.test(folded)) return { field: 'heldOn', language: 'en' };
  const name = nameOfOther.test(folded) ? undefined : nameWords.find(([pattern]) => pattern.test(folded));
  return name === undefined ? null : { field: 'name', language: name[1] };
}

function isMadeOf(tokens: readonly string[], { field, core, beside }: WordField, folded: string): boolean {
  if (balanceOfMoney.test(folded)) return false;
  if (field === 'marketValue' && (valueOfWhole.test(folded) || parValue.test(folded))) return false;
  const isPar = field === 'quantity' && parValue.test(folded);
  const known = (token: string): boolean =>
    core.has(token) || beside.has(token) || (isPar && token === 'value');
  return tokens.some((token) => core.has(token)) && tokens.every(known);
}

function byEnding(folded: string): MeaningByWords | null {
  if (ofOtherAmounts.test(folded)) return null;
  const found = endings.find(([pattern]) => pattern.test(folded));
  return found === undefined ? null : { field: found[1], language: found[2] };
}
