import assert from 'node:assert/strict';
import { readFirmEntries } from '../../../../lib/portfolio/own-lists/firm-list.ts';
import type { StatedCompany } from '../../../../lib/portfolio/own-lists/stated-company.ts';
import { InputRefused } from '../../../../lib/problems.ts';
import { engine } from '../screened.ts';

function read(text: string): readonly StatedCompany[] {
  return readFirmEntries(text, 'own.csv', engine.venues);
}

const heading = 'name,otherNames,isin,ticker,mic,lei,from,to,effect,reason';

describe('portfolio/own-lists/firm-list', () => {
  it('reads CSV, with several values in a cell and columns left out', () => {
    const text = [
      '\ufeffName;ISIN;otherNames;Effect;From;To;Reason',
      'Rumour Co;KYG875721634|KYG8062L1041;Rumour|谣言;noPurchases;2026-01-01;2026-12-31;a, b',
      '',
      ';US0378331005;;;;;',
    ].join('\r\n');
    const [first, second, ...more] = read(text.replace('\ufeff', ''));
    assert.deepEqual(more, []);
    assert.deepEqual(first, {
      label: 'Rumour Co',
      names: ['Rumour Co', 'Rumour', '谣言'],
      isins: ['KYG875721634', 'KYG8062L1041'],
      tickers: [],
      leis: [],
      effect: 'noPurchases',
      from: '2026-01-01',
      to: '2026-12-31',
      reason: 'a, b',
    });
    assert.deepEqual([second?.label, second?.names, second?.effect], ['US0378331005', [], 'watch']);
  });

  it('reads the same from JSON', () => {
    const json = [
      { name: 'X', isin: ['KYG875721634'], ticker: '20', mic: 'XHKG', effect: 'noTrades', to: null },
    ];
    const csv = `${heading}\nX,,KYG875721634,20,XHKG,,,,noTrades,\n`;
    assert.deepEqual(read(JSON.stringify(json)), read(csv));
  });

  const refused: readonly (readonly [string, number | null, string | null, RegExp])[] = [
    ['name,colour\nX,red\n', 1, 'colour', /is not known here; known are name, otherNames/],
    ['name,Name\nX,Y\n', 1, 'name', /stands twice/],
    ['name,isin\nX,KYG875721634\nY,KYG875721635\n', 3, 'isin', /check digit of an ISIN/],
    ['name,lei\nX,529900T8BM49AURSDO56\n', 2, 'lei', /check digits of an LEI/],
    ['name,from\nX,01/02/2026\n', 2, 'from', /is no date/],
    ['name,from,to\nX,2026-02-01,2026-01-01\n', 2, 'to', /lies before 2026-02-01/],
    ['name,effect\nX,forbidden\n', 2, 'effect', /is none of noPurchases, noTrades, noHolding, watch/],
    ['name,ticker\nX,AAPL\n', 2, 'ticker', /names no venue/],
    ['name,isin\n,\nX,,loose\n', 3, null, /column without a heading/],
    ['name,reason\n,because\n', 2, 'name', /is missing/],
    ['name\n', null, null, /holds no entry/],
    ['[{"name": 1}]', 1, 'name', /is no text/],
    ['[{"name": "X", "colour": "red"}]', 1, 'colour', /is not known here/],
    ['[{"name": "X"}, 3]', 2, null, /is no entry/],
    ['{"name": "X"}', null, null, /is no list/],
    ['[{', null, null, /is no JSON/],
  ];
  for (const [text, row, column, why] of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.throws(
        () => read(text),
        (error: unknown) => {
          assert.ok(error instanceof InputRefused);
          const [problem] = error.problems;
          assert.deepEqual(
            [problem?.code, problem?.file, problem?.row, problem?.column],
            ['ownListUnreadable', 'own.csv', row, column],
          );
          assert.match(problem?.text ?? '', why);
          return true;
        },
      );
    });
  }
});
