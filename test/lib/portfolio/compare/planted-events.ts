import { trades } from './files.ts';
import type { Planted } from './planted.ts';

/** Corporate actions, transactions, and windows over the edges of the law. */
export const plantedEvents: readonly Planted[] = [
  {
    what: 'a change of code',
    before: [['A', 'oldCode', '700']],
    after: [['A', 'newCode', '700']],
    changes: [
      'gone A CNE100000T08 -700 open 0 corporateAction',
      'new A CNE100006T10 700 open 0 corporateAction',
    ],
  },
  {
    what: 'a change of code that a file follows late',
    before: [['A', 'oldCode', '700']],
    after: [['A', 'newCode', '700']],
    days: ['2025-03-31', '2025-04-30'],
    changes: [
      'gone A CNE100000T08 -700 open 0 corporateAction',
      'new A CNE100006T10 700 open 0 corporateAction',
    ],
  },
  {
    what: 'a change of code with a purchase behind it',
    before: [['A', 'oldCode', '700']],
    after: [['A', 'newCode', '750']],
    breaches: ['purchaseAfterEffective A CNE100006T10 50'],
    changes: [
      'gone A CNE100000T08 -700 open 0 corporateAction',
      'new A CNE100006T10 750 open 50 corporateAction+holding',
    ],
  },
  {
    what: 'a share exchange, with a fraction paid out',
    before: [['A', 'csic', '1000']],
    after: [['A', 'cssc', '133']],
    changes: [
      'gone A CNE100000J75 -1000 open 0 corporateAction',
      'new A CNE000000W05 133 open 0 corporateAction',
    ],
  },
  {
    what: 'a share exchange into shares that are not there',
    before: [['A', 'csic', '1000']],
    after: [],
    breaches: ['saleAfterDeadline A CNE100000J75 -1000'],
    changes: ['gone A CNE100000J75 -1000 open -1000 holding'],
  },
  {
    what: 'a share exchange before its day',
    before: [['A', 'csic', '1000']],
    after: [['A', 'cssc', '133']],
    days: ['2025-01-31', '2025-08-29'],
    breaches: ['saleAfterDeadline A CNE100000J75 -1000'],
    changes: ['gone A CNE100000J75 -1000 open -1000 holding', 'new A CNE000000W05 133 open 133 holding'],
  },
  {
    what: 'a merger whose ratio is not known',
    before: [['A', 'electromechanical', '100']],
    after: [['A', 'avionics', '66']],
    days: ['2022-12-30', '2023-12-29'],
    changes: ['gone A CNE000001JY5 -100 open -100 holding', 'new A CNE0000018C0 66 open 66 holding'],
    notCompared: ['A CNE000001JY5 actionUnclear', 'A CNE0000018C0 actionUnclear'],
  },
  {
    what: 'a consolidation whose day is not known',
    before: [['A', 'smicOld', '1000']],
    after: [['A', 'smic', '100']],
    changes: ['gone A KYG8020E1017 -1000 open -1000 holding', 'new A KYG8020E1199 100 open 100 holding'],
    notCompared: ['A KYG8020E1017 actionUnclear', 'A KYG8020E1199 actionUnclear'],
  },
  {
    what: 'a purchase before the effective date',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '120']],
    days: ['2021-06-30', '2021-07-30'],
    changes: ['quantity A CNE100000PM8 20 open 20 holding'],
  },
  {
    what: 'a purchase in a window that spans the effective date',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '120']],
    days: ['2021-07-30', '2021-08-31'],
    breaches: ['purchaseAfterEffective A CNE100000PM8 20 part'],
    changes: ['quantity A CNE100000PM8 20 open 20 holding'],
  },
  {
    what: 'a sale within the divestment period',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '20']],
    days: ['2021-12-31', '2022-01-31'],
    changes: ['quantity A CNE100000PM8 -80 open -80 holding'],
  },
  {
    what: 'a purchase that the trades explain, which is judged itself',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '120']],
    more: [trades([['2025-02-03', 'A', 'buy', 'hikvision', '20']])],
    breaches: ['purchaseAfterEffective A transaction 20'],
    changes: ['quantity A CNE100000PM8 20 open 0 transaction'],
  },
  {
    what: 'trades that explain a part only, and one of before',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '125']],
    more: [
      trades([
        ['2025-01-31', 'A', 'buy', 'hikvision', '7'],
        ['2025-10-31', 'A', 'buy', 'hikvision', '20'],
      ]),
    ],
    breaches: [
      'purchaseAfterEffective A transaction 7',
      'purchaseAfterEffective A transaction 20',
      'purchaseAfterEffective A CNE100000PM8 5',
    ],
    changes: ['quantity A CNE100000PM8 25 open 5 transaction+holding'],
  },
  {
    what: 'a trade that the holdings do not show',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '100']],
    more: [trades([['2025-02-03', 'A', 'buy', 'hikvision', '20']])],
    breaches: ['purchaseAfterEffective A transaction 20', 'saleAfterDeadline A CNE100000PM8 -20'],
    changes: ['quantity A CNE100000PM8 0 open -20 transaction+holding'],
  },
  {
    what: 'a split that the transactions book',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '250']],
    more: [trades([['2025-02-03', 'A', 'stock split', 'hikvision', '150']])],
    changes: ['quantity A CNE100000PM8 150 open 0 transaction'],
  },
  {
    what: 'a change of code that the transactions book as well',
    before: [['A', 'oldCode', '700']],
    after: [['A', 'newCode', '700']],
    more: [
      trades([
        ['2025-02-17', 'A', 'merger', 'oldCode', '-700'],
        ['2025-02-17', 'A', 'merger', 'newCode', '700'],
      ]),
    ],
    changes: ['gone A CNE100000T08 -700 open 0 transaction', 'new A CNE100006T10 700 open 0 transaction'],
  },
  {
    what: 'a transfer without direction that explains it exactly',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '60']],
    more: [trades([['2025-02-03', 'A', 'transfer', 'hikvision', '40']])],
    changes: ['quantity A CNE100000PM8 -40 open 0 transaction'],
  },
  {
    what: 'a transfer without direction that does not',
    before: [['A', 'hikvision', '100']],
    after: [['A', 'hikvision', '50']],
    more: [trades([['2025-02-03', 'A', 'transfer', 'hikvision', '40']])],
    changes: ['quantity A CNE100000PM8 -50 open -50 holding'],
    notCompared: ['A CNE100000PM8 transactionUnclear'],
  },
];
