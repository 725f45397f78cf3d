import assert from 'node:assert/strict';
import { currencyOfHeading, unitOfHeading } from '../../../../lib/holdings/headings/heading-text.ts';
import { headingMeanings } from '../../../../lib/holdings/headings/vocabulary.ts';

/** Headings that stand in no vocabulary as they are, by what their words say. */
const headings: Readonly<Record<string, readonly string[]>> = {
  name: [
    'SEC_NM',
    'Instr. Desc.',
    'Security Description/Asset ID',
    'Libellé de la valeur mobilière',
    'Descripción del activo',
    'Wertpapiername',
    'Aktienbezeichnung',
    'Naam vennootschap',
    'Selskabsnavn',
    'Értékpapír neve',
    'Nazwa papieru',
  ],
  account: ['ACCT_CD', 'Safekeeping Account Number', 'Acct Nbr'],
  venue: ['LIST_EXCH_CD'],
  currency: ['Market Value Currency'],
  priceCurrency: ['LOC_CRRNCY_CD'],
  quantity: [
    'QTY_SOD',
    'Nominal/Shares',
    'Shares or Par Value',
    'Settled Position',
    'Ending Quantity',
    'Quantity on hand',
    'Avail Units',
    '股票数量',
    '結存數量',
    '持股量',
    '保有株数',
    '수량(주)',
  ],
  marketValue: [
    'MKT_VAL_SOD',
    'Market value PC',
    'Net Liq',
    'Akt. Wert',
    'Valuation in Fund Currency',
    '持仓证券市值',
    '時価評価額（円）',
    '원화평가금액',
  ],
  weight: ['Port. Ending Weight'],
  heldOn: ['Position As Of Date', 'Statement Date'],
};

/** Amounts of something else, and names of others than the security. */
const others = [
  'Average Quantity',
  'Pending Shares',
  'Quantity Change',
  'Account Value',
  'Total Fund Value',
  'Value Change',
  'Value at Risk',
  'Value Traded',
  '可取股数',
  '昨日持股数量',
  '买入数量',
  '발행주식수량 매수',
  'Depotname',
  'Nom du portefeuille',
  'Nombre del gestor',
];

describe('headings by their words', () => {
  for (const [field, texts] of Object.entries(headings)) {
    for (const text of texts) {
      it(`${JSON.stringify(text)} is ${field}`, () => assert.equal(headingMeanings(text)[0]?.field, field));
    }
  }

  for (const text of others) {
    it(`${JSON.stringify(text)} is no amount and no name of a security`, () => {
      const fields = headingMeanings(text).map(({ field }) => field);
      for (const field of ['name', 'quantity', 'marketValue'] as const) assert.ok(!fields.includes(field));
    });
  }

  it('come behind headings that are known as they are', () => {
    const rank = (text: string): number => headingMeanings(text)[0]?.rank ?? Infinity;
    assert.ok(rank('Market Value') < rank('Market Value EOD'));
    assert.ok(rank('Quantity') < rank('Available Quantity'));
  });

  it('state currencies and units in other words', () => {
    const stated: readonly (readonly [string, string, string | null])[] = [
      ['市值(港元)', '1', 'HKD'],
      ['時価評価額（円）', '1', 'JPY'],
      ['時価総額（億円）', '100000000', 'JPY'],
      ['평가금액(원)', '1', 'KRW'],
      ['市值（元）', '1', null],
      ['Marknadsvärde (MSEK)', '1000000', 'SEK'],
      ['VALUE (x$1000)', '1000', null],
    ];
    for (const [heading, unit, currency] of stated) {
      assert.equal(unitOfHeading(heading), unit, heading);
      assert.equal(currencyOfHeading(heading), currency, heading);
    }
  });
});
