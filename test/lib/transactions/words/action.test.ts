import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readAction, sideCodes } from '../../../../lib/transactions/words/action.ts';

/** What the words mean (`type side`, or the kind where no event is meant) and how files write it. */
const words: Readonly<Record<string, readonly string[]>> = {
  'trade buy': [
    'Buy',
    'B',
    'BOT',
    'YOU BOUGHT SMIC ADR (SMICY) (Cash)',
    'Market buy',
    'Market order buy',
    'Kauf',
    'Acquisto',
    'Achat',
    'Compra',
    'Koop',
    '证券买入',
    '融资买入',
    '買入',
    'BUYI',
    'BUY LONG',
    'RVP',
  ],
  'trade sell': [
    'SELL',
    'S',
    'SLD',
    'You sold',
    'Limit sell',
    'Verkauf',
    'Vendita',
    'Vente',
    'Venta',
    'Verkoop',
    '卖出',
    '賣出',
    '卖券还款',
    'DVP',
  ],
  'trade short': ['Sell short', 'SELL SHORT', 'SS', 'Short sale', 'SSE', 'Leerverkauf', '融券卖出'],
  'trade cover': ['BUY TO COVER', 'BC', 'Cover', 'Short cover', 'Buy-to-Cover', '买券还券', 'Eindeckung'],
  'derivativeOpen buy': ['Buy to Open', 'BTO', 'YOU BOUGHT OPENING TRANSACTION CALL (BABA)', '买入开仓'],
  'derivativeOpen sell': ['Sell to Open', 'STO', 'Write'],
  'derivativeClose buy': ['Buy to Close', 'BTC'],
  'derivativeClose sell': ['SELL TO CLOSE', 'STC', '卖出平仓'],
  'fundPurchase buy': ['Fund purchase', '基金申购', 'Sparplanausführung'],
  'fundSale sell': ['Fund redemption', '基金赎回', '赎回'],
  dividend: [
    'Dividend',
    'Cash Dividend',
    'Qualified Dividend',
    'DIVIDEND RECEIVED CHINA MOBILE',
    'Dividend (Ordinary)',
    'Coupon',
    'Dividende',
    'Cedola',
    '股息入账',
    'Reinvest Dividend',
    'Return of capital',
  ],
  'reinvestment buy': [
    'DRIP',
    'Reinvestment',
    'REINVESTMENT CHINA MOBILE',
    'Reinvest Shares',
    'Dividend Reinvestment',
    'Dividend - Reinvested',
    'Wiederanlage',
    '红利再投资',
    'Scrip dividend',
  ],
  split: [
    'Stock split',
    'Reverse Split',
    'Stock Split Open',
    'Bonus issue',
    'Aktiensplit',
    'Frazionamento',
    '送股',
    '红股入账',
  ],
  rightsReceipt: ['Rights distribution', 'Rights issue', 'Einbuchung Bezugsrechte'],
  'rightsExercise buy': ['Rights exercise', 'Exercise of rights', '配股缴款'],
  'rightsSale sell': ['Rights sale', 'Sale of rights'],
  exercise: ['Exercised', 'Assigned', 'ASSIGNED PUTS', 'Exchange or Exercise', '行权'],
  expiry: ['Expired', 'EXPIRED CALL (BABA)', 'Option expiration', 'Verfall'],
  conversion: ['ADR conversion', 'Conversion', 'ADR cancellation', '转股'],
  redemption: ['Redemption', 'Full Redemption', 'Maturity', 'Rückzahlung', '到期兑付'],
  'tender sell': ['Tender', 'Tender offer', 'Share buyback', '要约收购'],
  merger: ['Merger', 'Stock Merger', 'Verschmelzung', '吸收合并'],
  loan: ['Loan', 'Stock loan', 'Collateral', 'Wertpapierleihe', '质押'],
  recall: ['Recall', 'Loan return', '归还'],
  grant: ['Vest', 'RSU vest', 'Grant', 'Stock Plan Activity', '归属'],
  gift: ['Gift', 'Inheritance', 'Schenkung', 'Donazione'],
  transfer: [
    'Transfer in',
    'Transfer out',
    'Transfer (Outbound)',
    'Journaled Shares',
    'TRANSFERRED FROM 123',
    'ACATS',
    'Deposit',
    'Einlage',
    'Einlieferung',
    '转托管',
  ],
  cash: [
    'ADR Mgmt Fee',
    'Currency conversion',
    'Interest on cash',
    'Bonifico',
    '银行转存',
    'Withholding Tax',
    'ELECTRONIC FUNDS TRANSFER RECEIVED (Cash)',
  ],
  cancelled: ['Cancelled', 'CANCEL BUY', 'Buy (cancelled)', 'Storno Kauf', 'CXL SELL', '撤单'],
  generic: ['Trade', 'ExchTrade', 'Agency', 'Margin', 'Geschäft'],
};

describe('reading what a row does', () => {
  for (const [meaning, texts] of Object.entries(words)) {
    it(`${meaning}: ${texts.slice(0, 3).join(', ')} …`, () => {
      for (const text of texts) assert.equal(meaningOf(text), meaning, text);
    });
  }

  it('does not guess at words it does not know, or that mean opposite things', () => {
    for (const text of [
      '',
      'Spin-off',
      'XQ',
      'K',
      'V',
      'A',
      '1',
      'Cash in lieu of what',
      'zzz',
      'Swap leg',
      'IN LIEU OF FRX SHARE EXAMPLE INCOME TRUST (EXT) (Cash)',
    ]) {
      const action = readAction(text);
      assert.ok(action === null || action.kind === 'generic', `${text}: ${meaningOf(text)}`);
    }
  });

  it('reads the same word in any case and with any blanks around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(words).flat()), fc.nat(3), (text, blanks) => {
        const padded = `${' '.repeat(blanks)}${text.toUpperCase()} `;
        assert.deepEqual(readAction(padded), readAction(text));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void readAction(text)));
  });
});

describe('side codes of a column', () => {
  const cases: readonly (readonly [readonly string[], Readonly<Record<string, string>>])[] = [
    [['A', 'V'], { A: 'buy', V: 'sell' }],
    [['C', 'V', 'C'], { C: 'buy', V: 'sell' }],
    [['K', 'V'], { K: 'buy', V: 'sell' }],
    [['k', 's'], { K: 'buy' }],
    [['1', '2', '5'], { 1: 'buy', 2: 'sell', 5: 'short' }],
    [['A', 'C'], {}],
    [['1', '2', '9'], {}],
    [['Buy', 'V'], {}],
    [[], {}],
  ];
  for (const [texts, sides] of cases) {
    it(texts.join(' ') || '(empty)', () => {
      const codes = sideCodes(texts);
      for (const text of texts) {
        const code = text.toUpperCase();
        assert.equal(codes.get(code)?.side ?? undefined, sides[code], code);
      }
    });
  }
});

function meaningOf(text: string): string {
  const action = readAction(text);
  if (action === null) return 'unread';
  return action.kind === 'act' ? [action.type, action.side ?? ''].join(' ').trim() : action.kind;
}
