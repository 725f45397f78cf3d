import type { Planted } from './planted.ts';

/** Changes of lines and accounts, and what cannot be compared. */
export const plantedLines: readonly Planted[] = [
  { what: 'no change', before: [['A', 'hikvision', '100']], after: [['A', 'hikvision', '100.00']] },
  {
    what: 'an increase',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '130.5']],
    breaches: ['purchaseAfterEffective A CNE100000PM8 30.5'],
    changes: ['quantity A CNE100000PM8 30.5 open 30.5 holding'],
  },
  {
    what: 'a decrease',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '60']],
    breaches: ['saleAfterDeadline A CNE100000PM8 -40'],
    changes: ['quantity A CNE100000PM8 -40 open -40 holding'],
  },
  {
    what: 'a line that is new and one that is gone',
    before: [['A', 'hikvision', '100']],
    after: [['B', 'mobile', '7']],
    breaches: ['saleAfterDeadline A CNE100000PM8 -100', 'purchaseAfterEffective B HK0941009539 7'],
    changes: ['gone A CNE100000PM8 -100 open -100 holding', 'new B HK0941009539 7 open 7 holding'],
  },
  {
    what: 'lots of one line, in another number and order',
    before: [
      ['A', 'hikvision', '60'],
      ['A', 'hikvision', '40'],
    ],
    after: [
      ['A', 'hikvision', '10'],
      ['A', 'hikvision', '20'],
      ['A', 'hikvision', '70'],
    ],
  },
  {
    what: 'a transfer between accounts, which it points to',
    before: [['A', 'hikvision', '100']],
    after: [
      ['A', 'hikvision', '60'],
      ['B', 'hikvision', '40'],
    ],
    breaches: [
      'saleAfterDeadline A CNE100000PM8 -40 transfer',
      'purchaseAfterEffective B CNE100000PM8 40 transfer',
    ],
    changes: ['quantity A CNE100000PM8 -40 open -40 holding', 'new B CNE100000PM8 40 open 40 holding'],
  },
  {
    what: 'a short position that grows',
    before: [['A', 'hikvision', '-100']],
    after: [['A', 'hikvision', '-140']],
    breaches: ['shortSale A CNE100000PM8 -40'],
    changes: ['quantity A CNE100000PM8 -40 open -40 holding'],
  },
  {
    what: 'an account that is missing in the later file',
    before: [['C', 'hikvision', '100']],
    after: [],
    notCompared: ['C CNE100000PM8 accountMissing'],
  },
  {
    what: 'an account that is missing in the earlier file',
    before: [],
    after: [['C', 'hikvision', '100']],
    notCompared: ['C CNE100000PM8 accountMissing'],
  },
  {
    what: 'a quantity that is missing',
    before: [['A', 'hikvision', '']],
    after: [['A', 'hikvision', '100']],
    notCompared: ['A CNE100000PM8 quantityUnknown'],
  },
  {
    what: 'files without accounts',
    before: [['', 'hikvision', '100']],
    after: [['', 'hikvision', '90']],
    layout: { accounts: false },
    breaches: ['saleAfterDeadline null CNE100000PM8 -10'],
    changes: ['quantity null CNE100000PM8 -10 open -10 holding'],
  },
  {
    what: 'an account that the policy says is no US person’s',
    before: [
      ['A', 'hikvision', '100'],
      ['B', 'hikvision', '100'],
    ],
    after: [
      ['A', 'hikvision', '90'],
      ['B', 'hikvision', '90'],
    ],
    asked: { policy: { accounts: { A: 'nonUs', B: 'usEntity' } } },
    breaches: ['saleAfterDeadline B CNE100000PM8 -10'],
    changes: ['quantity A CNE100000PM8 -10 open -10 holding', 'quantity B CNE100000PM8 -10 open -10 holding'],
    notCompared: ['A CNE100000PM8 notBound'],
  },
  {
    what: 'one file by ISIN, the other by ticker',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '110']],
    layout: { isins: false },
    layoutBefore: { tickers: false },
    breaches: ['purchaseAfterEffective A CNE100000PM8 10'],
    changes: ['quantity A CNE100000PM8 10 open 10 holding'],
  },
  {
    what: 'one file by name only, under the same name',
    before: [['A', 'mobile', '100']],
    after: [['A', 'mobile', '110']],
    layout: { isins: false, tickers: false },
    layoutBefore: {},
    breaches: ['purchaseAfterEffective A HK0941009539 10'],
    changes: ['quantity A HK0941009539 10 open 10 holding'],
  },
  {
    what: 'one file by another name only: whether it is the same is not known',
    before: [['A', 'mobile', '100']],
    after: [['A', 'mobileByName', '110']],
    changes: [
      'gone A HK0941009539 -100 open -100 holding',
      'new A name CHINAMOBILELIMITED 110 open 110 holding',
    ],
    notCompared: ['A HK0941009539 lineUnclear', 'A name CHINAMOBILELIMITED lineUnclear'],
  },
  {
    what: 'a position that a person must decide: shown, not suspected',
    before: [['A', 'senseTime', '100']],
    after: [['A', 'senseTime', '110']],
    changes: ['quantity A KYG8062L1041 10 open 10 holding'],
  },
];
