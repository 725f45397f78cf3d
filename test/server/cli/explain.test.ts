import assert from 'node:assert/strict';
import { cmic, directoryWith } from './cmic.ts';

describe('cmic explain', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  before(async () => {
    directory = await directoryWith({});
  });
  after(() => directory.remove());

  it('tells the evidence for and against, and ends with 1 where there is something to look at', async () => {
    const { status, out } = await cmic(
      directory.path,
      'explain',
      '--name',
      'SenseTime Group Inc',
      '--ticker',
      '20 HK',
    );
    assert.equal(status, 1);
    assert.match(out, /^review\./);
    assert.match(out, /ticker 20 HK read as 00020 at XHKG/);
    assert.match(out, /\n {2}\+ .*SENSETIME GROUP LIMITED/);
    assert.match(out, /\n {2}- /);
  });

  it('explains a "no", and ends with 0', async () => {
    const { status, out } = await cmic(directory.path, 'explain', '--name', 'Apple Inc', '--json', '-');
    assert.equal(status, 0);
    const explained = JSON.parse(out);
    assert.equal(explained.schema, 'cmic-check/explanation/1');
    assert.equal(explained.outcome, null);
    assert.ok(explained.why.length > 20);
  });

  for (const [args, message] of [
    [[], /State a security/],
    [['CHINA MOBILE'], /State a security/],
    [['--name', 'x', '--held-on', '31/12/2021'], /dateUnreadable/],
    [['--colour', 'red'], /--colour/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)} with 2`, async () => {
      const { status, err } = await cmic(directory.path, 'explain', ...args);
      assert.equal(status, 2);
      assert.match(err, message);
    });
  }
});
