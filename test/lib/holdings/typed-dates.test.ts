import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { dateOrderIn, datesWithin, readTypedDate, serialAsDate } from '../../../lib/holdings/typed-dates.ts';
import type { DateOrder } from '../../../lib/holdings/typed-dates.ts';

const cases: readonly (readonly [string, DateOrder | null, string | null])[] = [
  ['2022-03-01', null, '2022-03-01'],
  ['2022-03-01T10:00:00', null, '2022-03-01'],
  ['2023-07-07, 15:39:46', null, '2023-07-07'],
  ['2026/09/30', null, '2026-09-30'],
  ['20250630', null, '2025-06-30'],
  ['05-May-2015', null, '2015-05-05'],
  ['26/aug/2026', null, '2026-08-26'],
  ['10-Nov-94', null, '1994-11-10'],
  ['31 July 2020', null, '2020-07-31'],
  ['31 December 2021', null, '2021-12-31'],
  ['31. Dezember 2021', null, '2021-12-31'],
  ['31 de diciembre de 2021', null, '2021-12-31'],
  ['1 dec 2021', null, '2021-12-01'],
  ['Oct 16, 2025', null, '2025-10-16'],
  ['1. März 2024', null, '2024-03-01'],
  ['15 de marzo de 2024', null, '2024-03-15'],
  ['23 févr. 2024', null, '2024-02-23'],
  ['2025年6月30日', null, '2025-06-30'],
  ['23/02/2024', null, '2024-02-23'],
  ['09/30/2025', null, '2025-09-30'],
  ['31.12.2023', null, '2023-12-31'],
  ['03.04.2023', null, '2023-04-03'],
  ['05/05/2025', null, '2025-05-05'],
  ['06/12/2026', null, null],
  ['06/12/2026', 'dayFirst', '2026-12-06'],
  ['06/12/2026', 'monthFirst', '2026-06-12'],
  ['31/02/2024', null, null],
  ['29/02/2024', null, '2024-02-29'],
  ['2023-02-29', null, null],
  ['-', null, null],
  ['Q3 2025', null, null],
];

describe('readTypedDate', () => {
  for (const [text, order, date] of cases) {
    it(`reads ${text} (${order ?? 'order unknown'}) as ${date ?? 'nothing'}`, () => {
      assert.equal(readTypedDate(text, order), date);
    });
  }

  it('reads back every day in every way of writing', () => {
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const [year = '', month = '', date = ''] = iso.split('-');
        const word = months[Number(month) - 1] ?? '';
        assert.equal(readTypedDate(iso, null), iso);
        assert.equal(readTypedDate(`${date}/${month}/${year}`, 'dayFirst'), iso);
        assert.equal(readTypedDate(`${month}/${date}/${year}`, 'monthFirst'), iso);
        assert.equal(readTypedDate(`${date}-${word}-${year.slice(2)}`, null), iso);
        assert.equal(readTypedDate(`${word} ${date}, ${year}`, null), iso);
        assert.equal(readTypedDate(`${year}年${Number(month)}月${Number(date)}日`, null), iso);
      }),
    );
  });
});

describe('dates around tables', () => {
  it('finds the dates inside a line', () => {
    assert.deepEqual(datesWithin('Equity,as of 09/30/2025', null), ['2025-09-30']);
    assert.deepEqual(datesWithin('Positions as of 04:05 PM ET, 2026/09/30', null), ['2026-09-30']);
    assert.deepEqual(datesWithin('截至2025年6月30日', null), ['2025-06-30']);
    assert.deepEqual(datesWithin('S.06.02.01.02', null), []);
    assert.deepEqual(datesWithin('Stand:28.02.2022.', null), ['2022-02-28']);
    assert.deepEqual(datesWithin('Depot v.28.02.2022', null), ['2022-02-28']);
    assert.deepEqual(datesWithin('Updated as at 03/12/2021', null), []);
    assert.deepEqual(datesWithin('Updated as at 03/12/2021', 'dayFirst'), ['2021-12-03']);
  });

  it('settles the order of a column by any number above 12', () => {
    assert.equal(dateOrderIn(['01/02/2024', '13/02/2024']), 'dayFirst');
    assert.equal(dateOrderIn(['01/02/2024', '02/13/2024']), 'monthFirst');
    assert.equal(dateOrderIn(['13/02/2024', '02/13/2024']), null);
    assert.equal(dateOrderIn(['01/02/2024']), null);
  });

  it('reads serial days of spreadsheets', () => {
    assert.equal(serialAsDate(45838), '2025-06-30');
    assert.equal(serialAsDate(700), null);
  });
});
