import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { openHoldings } from '../../../lib/holdings/files/open.ts';
import { bufferSource, type OpenedFile, type Row } from '../../../lib/holdings/rows.ts';
import { InputRefused } from '../../../lib/problems.ts';
import { openAhead, type FileAhead } from '../../../server/jobs/reading-ahead.ts';
import { excelArchive } from '../../lib/holdings/files/html/looks/mhtml.ts';
import {
  contentXml,
  odsBytes,
  repeatedRow,
  row,
  table,
} from '../../lib/holdings/files/open-document/documents.ts';
import * as spreadsheetXml from '../../lib/holdings/files/xml-spreadsheet/spreadsheets.ts';
import { workbookBytes, sheetXml } from '../../lib/holdings/files/workbook/workbooks.ts';

const csv = `ISIN,Name,Quantity\n${Array.from({ length: 40_000 }, (_, at) => `CNE100000PM8,"Holding ${at % 700}, Inc.",${at}`).join('\n')}\n`;
const cells = (row: number): string =>
  `<c r="A${row}" t="inlineStr"><is><t>Holding ${row % 900}</t></is></c><c r="B${row}"><v>${row}.25</v></c><c r="C${row}" t="b"><v>1</v></c><c r="D${row}" t="e"><v>#N/A</v></c>`;
const sheet = (rows: number): string =>
  sheetXml(Array.from({ length: rows }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join(''));
const json = JSON.stringify({
  positions: [
    { name: 'Hangzhou Hikvision', quantity: '5', isin: 'CNE100000PM8' },
    { name: 'China Mobile', quantity: 'five' },
  ],
});

interface Read {
  readonly traits: Omit<OpenedFile, 'batches' | 'packed'>;
  readonly rows: readonly Row[];
}

async function readAll(files: readonly OpenedFile[]): Promise<Read[]> {
  const read: Read[] = [];
  for (const file of files) {
    const { name, kind, text, sheets, message } = file;
    const rows: Row[] = [];
    for await (const batch of file.batches()) rows.push(...batch.rows);
    read.push({ traits: { name, kind, text, sheets, ...(message === undefined ? {} : { message }) }, rows });
  }
  return read;
}

describe('a file that is read ahead', () => {
  let directory: string;
  const opened: FileAhead[] = [];
  const ahead = async (name: string, bytes: Uint8Array | string): Promise<FileAhead> => {
    const path = join(directory, name);
    await writeFile(path, bytes);
    const file = await openAhead({ path, name });
    opened.push(file);
    return file;
  };
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'cmic-test-'));
  });
  after(async () => {
    for (const file of opened) await file.close();
    await rm(directory, { recursive: true, force: true });
  });

  it('gives the rows that it gives when it is read here, of every kind of file', async () => {
    const archive = new JSZip().file('a.csv', csv).file('b.json', json).file('c.mht', excelArchive);
    const files: Readonly<Record<string, Uint8Array | string>> = {
      'holdings.csv': csv,
      'holdings.csv.gz': gzipSync(csv),
      'holdings.xlsx': await workbookBytes({ 'xl/worksheets/sheet1.xml': sheet(20_000) }),
      'holdings.xml': spreadsheetXml.spreadsheet(spreadsheetXml.sheet(spreadsheetXml.row('Holding', 5.25, null).repeat(20_000))), // prettier-ignore
      'holdings.ods': await odsBytes(
        contentXml(table(repeatedRow(20_000, 'Holding', 5.25, null) + row('End'))),
      ),
      'holdings.json': json,
      'holdings.xls': `<table><tr><td>${csv.replaceAll(',', '<td>').replaceAll('\n', '<tr><td>')}`,
      'holdings.zip': await archive.generateAsync({ type: 'uint8array' }),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const here = await readAll(await openHoldings(bufferSource(Buffer.from(bytes)), name));
      const there = await readAll((await ahead(name, bytes)).files);
      assert.deepEqual(there, here, name);
      assert.ok(here.some(({ rows }) => rows.length > 1));
    }
  });

  it('can be read again, and says how much of it was read', async () => {
    const file = await ahead('again.csv', csv);
    const first = await readAll(file.files);
    const read = file.bytesRead();
    assert.deepEqual(await readAll(file.files), first);
    assert.ok(read >= csv.length && file.bytesRead() > read);
  });

  it('is refused as it is here, when it is opened and while it is read', async () => {
    const refused = (work: Promise<unknown>, code: string): Promise<void> =>
      assert.rejects(work, (error) => error instanceof InputRefused && error.problems[0]?.code === code);
    await refused(ahead('blank.csv', '  \n '), 'fileEmpty');
    const damaged = sheet(9_000).replace('<row r="8000">', '<row r="7">');
    const file = await ahead('damaged.xlsx', await workbookBytes({ 'xl/worksheets/sheet1.xml': damaged }));
    await refused(readAll(file.files), 'fileDamaged');
  });

  it('rejects where there is no such file', async () => {
    const path = join(directory, 'missing.csv');
    await assert.rejects(
      openAhead({ path, name: 'missing.csv' }),
      (error) => error instanceof Error && 'code' in error && error.code === 'ENOENT',
    );
  });

  it('is left by who wants no more of it', async () => {
    const file = await ahead('left.csv', csv);
    const [one] = file.files;
    for await (const batch of one?.batches() ?? []) {
      assert.ok(batch.rows.length > 0);
      break;
    }
    await assert.rejects(readAll(file.files), /ended/);
  });

  it('waits for who reads it, and holds no more than a few batches for it', async () => {
    const path = join(directory, 'long.csv');
    const parts = 30;
    const handle = await open(path, 'w');
    for (let part = 0; part < parts; part += 1) await handle.write(csv);
    const file = await openAhead({ path, name: 'long.csv' });
    opened.push(file);
    const batches = file.files[0]?.batches();
    let rows = (await batches?.next())?.value?.rows.length ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    // What was not read by now is never read.
    await handle.truncate(0);
    await handle.close();
    const rest = async (): Promise<void> => {
      for await (const batch of batches ?? []) rows += batch.rows.length;
    };
    await rest().catch((error) => assert.ok(error instanceof InputRefused, String(error)));
    assert.ok(rows > 40_000 && rows < parts * 38_000, `${rows} of ${parts * 40_001} rows`);
  });
});
