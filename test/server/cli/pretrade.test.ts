import assert from 'node:assert/strict';
import { cmic, directoryWith } from './cmic.ts';

const hikvision = ['--isin', 'CNE100000PM8', '--name', 'HANGZHOU HIKVISION DIGITAL A'] as const;

describe('cmic pretrade', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  before(async () => {
    directory = await directoryWith({
      'policy.json': JSON.stringify({ restricted: [{ isin: 'US0378331005', reason: 'restricted list' }] }),
    });
  });
  after(() => directory.remove());
  const run = (...args: readonly string[]): ReturnType<typeof cmic> =>
    cmic(directory.path, 'pretrade', ...args);

  for (const [at, side, more, verdict, status] of [
    ['2021-08-02T00:00:59-04:00', 'buy', [], 'permitted', 0],
    ['2021-08-02T00:01:00-04:00', 'buy', [], 'prohibited', 1],
    ['2022-06-03T12:00:59+08:00', 'sell', [], 'permittedIfDivesting', 1],
    ['2022-06-03T12:01:00+08:00', 'sell', [], 'prohibited', 1],
    ['2022-06-03', 'sell', [], 'needsReview', 1],
    ['2022-09-01', 'sell', ['--licence', 'CMIC-1'], 'needsReview', 1],
    ['2022-09-01', 'buy', ['--person', 'nonUs'], 'permitted', 0],
    ['2021-09-01', 'sell', ['--divest', 'no'], 'needsReview', 1],
    ['2022-09-01', 'sell', ['--type', 'gift'], 'permitted', 0],
  ] as const) {
    it(`answers ${verdict} to ${side} at ${at} ${more.join(' ')}`, async () => {
      const order = ['--side', side, ...hikvision, '--at', at, ...more];
      const { status: ended, out, err } = await run(...order, '--json', '-');
      assert.equal(ended, status, err);
      const { schema, checks } = JSON.parse(out);
      assert.equal(schema, 'cmic-check/pretrade/1');
      assert.equal(checks.length, 1);
      assert.deepEqual([checks[0].verdict, checks[0].listing.uid], [verdict, 30946]);
      assert.ok(checks[0].reasons.length > 0 && checks[0].citations.length > 0);
    });
  }

  it('tells the verdict, why, and by which rule', async () => {
    const { status, out } = await run('--side', 'buy', '--ticker', '941', '--mic', 'XHKG');
    assert.equal(status, 1);
    assert.match(out, /^(?:Prohibited|Needs review): buy at 20\d\d-/);
    assert.match(out, /\n {2}\+ /);
    assert.match(out, /E\.O\. 13959/);
  });

  it('ends with 0 where nothing on the list is meant, unless the firm restricts it', async () => {
    const apple = ['--side', 'buy', '--isin', 'US0378331005', '--name', 'Apple Inc'];
    assert.equal((await run(...apple)).status, 0);
    const { status, out } = await run(...apple, '--policy', 'policy.json');
    assert.equal(status, 1);
    assert.match(out, /rule of the firm: .*restricted list/);
  });

  it('does not wave through an identifier that fails its check digit', async () => {
    const { status, out } = await run('--side', 'buy', '--isin', 'US0378331006');
    assert.equal(status, 1);
    assert.match(out, /isin US0378331006 fails its check digit/);
  });

  for (const [args, said] of [
    [[...hikvision], /State a side/],
    [['--side', 'buy'], /State a side and a security/],
    [['--side', 'hold', ...hikvision], /--side hold: write one of buy, sell/],
    [['--side', 'buy', ...hikvision, '--at', 'tomorrow'], /asOfUnreadable/],
    [['--side', 'buy', ...hikvision, '--mic', 'XSHE', '--venue', 'XSHE'], /not both/],
  ] as const) {
    it(`refuses ${args.join(' ')} with 2`, async () => {
      const { status, err } = await run(...args);
      assert.equal(status, 2);
      assert.match(err, said);
    });
  }
});
