import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { editionOf } from '../../../lib/listings/edition.ts';
import { writeEdition } from '../../../lib/listings/edition-json.ts';
import { builtInEdition } from '../../../server/reference-data.ts';
import { withoutMakingDates } from '../without-making-dates.ts';
import { cmic, directoryWith } from './cmic.ts';
import { blotter } from './fixtures/blotter.ts';

const holdings =
  'Account,ISIN,Security,Quantity,Market Value,Currency\nA-1,CNE100000PM8,HANGZHOU HIKVISION DIGITAL A,100,3000.00,CNY\nA-1,KYG8062L1041,SenseTime Group Inc.,7,9.10,HKD\n';

describe('a check that is made again', () => {
  let directory: Awaited<ReturnType<typeof directoryWith>>;
  const at = (name: string): string => join(directory.path, name);
  const check = async (list: string, name: string): Promise<void> => {
    const asked = ['holdings.csv', '--transactions', 'trades.csv', '--policy', 'policy.json', '--list', list];
    const outputs = [
      '--as-of',
      '2022-10-01',
      '--json',
      `${name}.json`,
      '--report',
      `${name}.xlsx`,
      '--ledger',
    ];
    const { status, err } = await cmic(directory.path, 'check', ...asked, ...outputs, '--quiet');
    assert.equal(status, 1, err);
  };
  const json = async (name: string): Promise<string> =>
    (await readFile(at(`${name}.json`), 'utf8')).replace(/"ranAt": "[^"]+"/, '"ranAt": "…"');
  const workbook = async (name: string): Promise<unknown> =>
    withoutMakingDates(await readFile(at(`${name}.xlsx`)));

  before(async () => {
    const { source, format, findings, listings } = builtInEdition();
    const moved = editionOf({
      publishedOn: '2026-11-01',
      source,
      format,
      findings,
      listings: listings.filter(({ uid }) => uid !== 30946),
    });
    directory = await directoryWith({
      'holdings.csv': holdings,
      'trades.csv': blotter,
      'policy.json': JSON.stringify({ restricted: [{ name: 'SenseTime Group Inc.', reason: 'counsel' }] }),
    });
    await writeFile(at('list-then.json'), writeEdition(builtInEdition()));
    await writeFile(at('list-moved.json'), writeEdition(moved));
    await check('list-then.json', 'first');
    await check('list-moved.json', 'moved');
    await check('list-then.json', 'again');
  });
  after(() => directory.remove());

  it('gives the same JSON byte for byte, the time of making apart', async () => {
    assert.equal(await json('again'), await json('first'));
  });

  it('gives the same workbook, the dates of making apart', async () => {
    assert.deepEqual(await workbook('again'), await workbook('first'));
  });

  it('gives a workbook whose parts have the checksums that it says', async () => {
    const zip = await JSZip.loadAsync(await readFile(at('first.xlsx')), { checkCRC32: true });
    assert.ok(Object.keys(zip.files).length > 10);
  });

  it('differs where the list has moved on', async () => {
    assert.notEqual(await json('moved'), await json('first'));
    assert.doesNotMatch(await json('moved'), /"uid": 30946/);
  });
});
