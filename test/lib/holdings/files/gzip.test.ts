import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { defaultReadingLimits } from '../../../../lib/holdings/files/limits.ts';
import type { ReadingLimits } from '../../../../lib/holdings/files/limits.ts';
import { openHoldings } from '../../../../lib/holdings/files/open.ts';
import type { ByteSource, OpenedFile } from '../../../../lib/holdings/rows.ts';
import { bufferSource } from '../../../../lib/holdings/rows.ts';
import { rawZip } from './raw-zip.ts';
import { refusal, rowsOf } from './text/helpers.ts';
import { sheetXml, workbookBytes } from './workbook/workbooks.ts';

function open(bytes: Uint8Array, limits: ReadingLimits = defaultReadingLimits): Promise<OpenedFile[]> {
  return openHoldings(bufferSource(bytes), 'holdings.csv.gz', limits);
}

async function refused(bytes: Uint8Array, limits?: ReadingLimits): Promise<string> {
  const { code, file, seen } = await refusal(open(bytes, limits));
  return `${code} in ${file}: ${seen}`;
}

const table = Buffer.from(`Name;ISIN\n${'Moutai;CNE0000018R8\n'.repeat(30_000)}`);

describe('a gzip file', () => {
  it('of a text is read, and again', async () => {
    const [file, ...others] = await open(gzipSync(table));
    assert.deepEqual([file?.name, file?.kind, others.length], ['holdings.csv.gz', 'text', 0]);
    assert.equal((await rowsOf(file!)).length, 30_001);
    assert.deepEqual((await rowsOf(file!)).at(-1)?.cells, ['Moutai', 'CNE0000018R8']);
  });

  it('of a workbook is read', async () => {
    const book = await workbookBytes({
      'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1"><v>5</v></c></row>'),
    });
    const [file] = await open(gzipSync(book));
    assert.deepEqual([file?.kind, await rowsOf(file!)], ['xlsx', [{ row: 1, cells: [5] }]]);
  });

  it('of several members, as parallel packers write them, is one text', async () => {
    const members = [table.subarray(0, 1000), table.subarray(1000), Buffer.alloc(0)].map((one) =>
      gzipSync(one),
    );
    const [file] = await open(Buffer.concat(members));
    assert.equal((await rowsOf(file!)).length, 30_001);
  });

  it('may be padded with NULs, but holds nothing else behind its end', async () => {
    const whole = gzipSync(table);
    const [file] = await open(Buffer.concat([whole, Buffer.alloc(3_000_000)]));
    assert.equal((await rowsOf(file!)).length, 30_001);
    for (const rest of [Buffer.from('more'), Buffer.concat([Buffer.alloc(3_000_000), gzipSync('a,b\n')])]) {
      assert.match(await refused(Buffer.concat([whole, rest])), /^fileDamaged in holdings\.csv\.gz: gzip: /);
    }
  });

  it('that is cut off anywhere, or changed, is refused', async () => {
    const whole = gzipSync(Buffer.from(Array.from({ length: 300 }, (_, row) => `${row},x`).join('\n')));
    for (let length = 2; length < whole.length; length += 13) {
      assert.match(await refused(whole.subarray(0, length)), /^fileDamaged in holdings\.csv\.gz: gzip: /);
    }
    const second = Buffer.concat([whole, whole.subarray(0, 200)]);
    assert.match(await refused(second), /^fileDamaged/);
    for (const at of [60, whole.length - 6, whole.length - 2]) {
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ 0x10;
      assert.match(await refused(changed), /^fileDamaged/);
    }
  });

  it('that is a bomb is refused before it is unpacked to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000, ' '));
    assert.ok(bomb.length < 400_000);
    const before = process.memoryUsage().rss;
    assert.match(
      await refused(bomb),
      /^contentTooLarge in holdings\.csv\.gz: more than \d+ bytes out of \d+$/,
    );
    assert.ok(process.memoryUsage().rss - before < 100_000_000);
    const archive = { ...defaultReadingLimits.archive, entryBytesMax: 1000 };
    assert.match(await refused(gzipSync(table), { ...defaultReadingLimits, archive }), /^contentTooLarge/);
  });

  it('of a workbook unpacks only so much in memory', async () => {
    const limits = { ...defaultReadingLimits, unpackedBytesMax: 1000 };
    assert.match(await refused(gzipSync(await workbookBytes()), limits), /^contentTooLarge/);
  });

  it('of a hundred thousand empty members is empty', async () => {
    const members = Buffer.concat(Array<Buffer>(100_000).fill(gzipSync('')));
    assert.equal(await refused(members), 'fileEmpty in holdings.csv.gz: 0 bytes without content');
  });

  it('of an archive is refused: one archive in another is not followed', async () => {
    const zip = rawZip([{ name: 'a.csv', content: table }]);
    assert.equal(await refused(gzipSync(zip)), 'archiveNested in holdings.csv.gz: a zip archive');
    assert.equal(
      await refused(gzipSync(gzipSync(table))),
      'archiveNested in holdings.csv.gz: a gzip archive',
    );
    assert.equal(
      await refused(rawZip([{ name: 'a.csv.gz', content: gzipSync(table) }])),
      'archiveNested in holdings.csv.gz/a.csv.gz: a gzip archive',
    );
  });

  it('of what is no table is refused by what it holds', async () => {
    assert.equal(await refused(gzipSync('%PDF-1.4')), 'fileNotSupported in holdings.csv.gz: a PDF document');
    const tar = Buffer.concat([
      Buffer.from('a.csv'),
      Buffer.alloc(252),
      Buffer.from('ustar'),
      Buffer.alloc(250),
    ]);
    assert.equal(await refused(gzipSync(tar)), 'fileNotSupported in holdings.csv.gz: a tar archive');
  });

  it('passes on what the source throws: that is no fault of the file', async () => {
    const bytes = gzipSync(table);
    const gone: ByteSource = {
      size: bytes.length,
      read: async (offset, length) => {
        if (length > 64 * 1024) throw new Error('disk gone');
        return bytes.subarray(offset, offset + length);
      },
    };
    const long: ByteSource = { ...gone, size: 1_000_000 };
    await assert.rejects(openHoldings(long, 'x.gz'), { message: 'disk gone' });
  });
});
