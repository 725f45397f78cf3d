import assert from 'node:assert/strict';
import { InputRefused } from '../../../../lib/problems.ts';
import { assertNoAdviceToSell } from '../../rules/fixtures/no-advice.ts';
import { screened, type Asked, type ScreenedFiles } from '../screened.ts';
import { besides, file, type Row } from './files.ts';
import { plantedEvents } from './planted-events.ts';
import { plantedLines } from './planted-lines.ts';
import type { Planted } from './planted.ts';

const accounts = ['A', 'B'];

async function compared(planted: Planted): Promise<ScreenedFiles> {
  const [from, to] = planted.days ?? ['2025-01-31', '2025-10-31'];
  const layout = planted.layout ?? {};
  return screened(
    [
      file('holdings', to, besides(accounts, planted.after), layout),
      ...(planted.more ?? []),
      file('previous', from, besides(accounts, planted.before), planted.layoutBefore ?? layout),
    ],
    planted.asked,
  );
}

function told(found: ScreenedFiles) {
  const { breaches, compared } = found;
  return {
    breaches: breaches.map(({ kind, account, transaction, quantity, reasons }) => {
      const codes = reasons.map(({ code }) => code);
      const line =
        transaction === null ? /\(([^()]+)\)\. No event/.exec(reasons[0]?.text ?? '')?.[1] : 'transaction';
      return [
        kind,
        account,
        line,
        quantity,
        ...(codes.includes('suspectedTransfer') ? ['transfer'] : []),
        ...(codes.includes('suspectedInPart') ? ['part'] : []),
      ]
        .map(String)
        .join(' ');
    }),
    changes: compared?.changes.map(
      ({ kind, account, line, difference, unexplained, why }) =>
        `${kind} ${account} ${line} ${difference} open ${unexplained} ${why.map(({ code }) => code).join('+')}`,
    ),
    notCompared: compared?.notCompared.map(({ account, line, why }) => `${account} ${line} ${why}`),
  };
}

describe('portfolio/compare: planted changes', () => {
  for (const planted of [...plantedLines, ...plantedEvents]) {
    it(`${planted.breaches === undefined ? 'suspects nothing of' : 'tells'} ${planted.what}`, async () => {
      const found = await compared(planted);
      assert.deepEqual(told(found), {
        breaches: planted.breaches ?? [],
        changes: planted.changes ?? [],
        notCompared: planted.notCompared ?? [],
      });
      assert.equal(found.counts.breaches, found.breaches.length);
      assert.equal(found.counts.positions, planted.after.length + accounts.length);
      for (const { mayDo, reasons, certainty } of found.breaches)
        if (certainty === 'suspected')
          for (const text of [mayDo, ...reasons.map((one) => one.text)]) assertNoAdviceToSell(text);
    });
  }

  it('tells a fund from a share', async () => {
    const fund = (kind: 'holdings' | 'previous', day: string, quantity: number) => ({
      kind,
      text: [
        `Holdings as of ${day}`,
        'Account,ISIN,Security,Asset Class,Quantity',
        `A,,HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO LTD,ETF,${quantity}`,
        'A,US0378331005,APPLE INC,Equity,1',
        '',
      ].join('\n'),
    });
    const { breaches, alerts } = await screened([
      fund('holdings', '2025-10-31', 30),
      fund('previous', '2025-01-31', 20),
    ]);
    assert.deepEqual([alerts[0]?.match.exposure, alerts[0]?.match.outcome], ['fund', 'listed']);
    assert.deepEqual(
      breaches.map(({ kind, quantity }) => [kind, quantity]),
      [['fundPurchase', '10']],
    );
  });

  it('refuses earlier holdings alone', async () => {
    await assert.rejects(
      screened([file('previous', '2025-01-31', [['A', 'hikvision', '1']])]),
      /previousAlone/,
    );
  });

  it('says of an account whose holder is not stated that it is judged as a US person’s', async () => {
    const { breaches } = await compared({
      what: '',
      before: [['A', 'hikvision', '1']],
      after: [['A', 'hikvision', '2']],
    });
    assert.ok(breaches[0]?.reasons.some(({ code }) => code === 'unknownPerson'));
  });
});

describe('portfolio/compare: the days of the files', () => {
  const rows: readonly Row[] = [['A', 'hikvision', '1']];
  const run = (from: string | null, to: string | null, asked: Asked = {}): Promise<ScreenedFiles> =>
    screened([file('holdings', to, rows), file('previous', from, rows)], asked);
  const code = (error: unknown): boolean =>
    error instanceof InputRefused && error.problems[0]?.code !== undefined;

  it('asks for the day of an earlier file that states none', async () => {
    await assert.rejects(run(null, '2025-01-31'), /previousUndated/);
    const { compared } = await run(null, '2025-01-31', { previousAsOf: '2024-12-31T17:00:00Z' });
    assert.deepEqual([compared?.from, compared?.to], ['2024-12-31T12:00:00-05:00', '2025-01-31']);
  });

  it('takes the as-of where the later file states none', async () => {
    const { compared } = await run('2025-01-31', null, { asOf: '2025-02-03T12:00:00Z' });
    assert.deepEqual([compared?.from, compared?.to], ['2025-01-31', '2025-02-03T07:00:00-05:00']);
  });

  it('refuses an earlier file that is not earlier', async () => {
    await assert.rejects(run('2025-01-31', '2025-01-31'), /previousNotEarlier/);
    await assert.rejects(run('2025-02-01', '2025-01-31'), code);
  });
});
