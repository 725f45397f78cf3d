import assert from 'node:assert/strict';
import { openHoldings } from '../../../../lib/holdings/files/open.ts';
import { bufferSource } from '../../../../lib/holdings/rows.ts';
import { rawZip, type RawMember } from './raw-zip.ts';
import { refusal, rowsOf } from './text/helpers.ts';

const table = Buffer.from('Name,ISIN\nMoutai,CNE0000018R8\n');
const blanks = Buffer.alloc(70_000_000, ' ');

async function refused(zip: Buffer): Promise<string> {
  const reading = async (): Promise<void> => {
    for (const file of await openHoldings(bufferSource(zip), 'all.zip')) await rowsOf(file);
  };
  const { code, file, seen } = await refusal(reading());
  return `${code} in ${file}: ${seen}`;
}

describe('a hostile archive', () => {
  it('of one member that unpacks to too much is refused before it is unpacked', async () => {
    const zip = rawZip([{ name: 'a.csv', content: blanks }]);
    assert.ok(zip.length < 100_000);
    assert.match(
      await refused(zip),
      /^contentTooLarge in all\.zip\/a\.csv: a\.csv: 70000000 bytes out of \d+$/,
    );
  });

  it('of many members that unpack to too much together is refused', async () => {
    const content = Buffer.concat([table, blanks.subarray(0, 20_000_000)]);
    const zip = rawZip(Array.from({ length: 5 }, (_, at) => ({ name: `${at}.csv`, content })));
    assert.match(
      await refused(zip),
      /^contentTooLarge in all\.zip\/3\.csv: the whole: \d+ bytes out of \d+$/,
    );
  });

  it('whose members are one and the same content is refused, however small', async () => {
    const members: RawMember[] = [{ name: 'a.csv', content: table }];
    for (let at = 0; at < 50; at += 1) members.push({ name: `b${at}.csv`, content: table, as: 0 });
    const problem = await refusal(openHoldings(bufferSource(rawZip(members)), 'all.zip'));
    assert.deepEqual([problem.code, problem.seen], ['fileDamaged', 'a.csv and b0.csv at the same place']);
    assert.match(problem.text, /lie over each other/);
  });

  it('of more members than any honest one is refused', async () => {
    const content = Buffer.from('a');
    const zip = rawZip(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}.csv`, content })));
    assert.equal(await refused(zip), 'contentTooLarge in all.zip: 10001 entries');
  });

  it('in an archive in an archive is refused at the first of them', async () => {
    let zip = rawZip([{ name: 'a.csv', content: table }]);
    for (let depth = 0; depth < 20; depth += 1) zip = rawZip([{ name: `${depth}.zip`, content: zip }]);
    assert.equal(await refused(zip), 'archiveNested in all.zip/19.zip: a zip archive');
  });

  const names = [
    '../../../../etc/cron.d/x.csv',
    '/etc/passwd.csv',
    '..\\..\\windows\\x.csv',
    'C:\\Windows\\x.csv',
    'c:/x.csv',
    '\\\\server\\share\\x.csv',
    'x.csv\u0000.xlsx',
    'con.csv',
    '~/.ssh/x.csv',
    '\u001b[2Jx.csv',
    '\u202Evsc.exe',
    `${'a/'.repeat(5000)}x.csv`,
  ];
  for (const name of names) {
    const shown = JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name);
    it(`names its member ${shown}, which is a name and never a path`, async () => {
      const [file] = await openHoldings(bufferSource(rawZip([{ name, content: table }])), 'all.zip');
      assert.equal(file?.name, `all.zip/${name.replaceAll('\\', '/')}`);
      assert.equal((await rowsOf(file)).length, 2);
    });
  }

  it('with two members of one name has both read', async () => {
    const member = { name: 'a.csv', content: table };
    assert.equal((await openHoldings(bufferSource(rawZip([member, member])), 'all.zip')).length, 2);
  });
});
