import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import papaparse from 'papaparse';
import { openHoldings } from '../../lib/holdings/files/open.ts';
import { readPositions } from '../../lib/holdings/read-positions.ts';
import type { ByteSource, OpenedFile } from '../../lib/holdings/rows.ts';
import { venueTable } from '../../lib/identifiers/ticker.ts';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { screenPortfolio } from '../../lib/portfolio/screen-portfolio.ts';
import { noPolicy } from '../../lib/rules/policy.ts';
import type { ScreenedPosition } from '../../lib/screening/record.ts';
import type { ScreeningResult } from '../../lib/screening/screen.ts';
import { loadBuiltInEdition } from '../../reference/edition/built-in.ts';
import { loadKnowledge } from '../../reference/load.ts';
import { loadDecisionTable, loadRules } from '../../reference/rules/load.ts';
import { keepRowsShortLived } from '../../server/jobs/heap-flags.ts';
import { openAhead } from '../../server/jobs/reading-ahead.ts';
import { runWorkbookTask } from '../../server/jobs/workbook-task.ts';
import { recordOf } from '../../server/services/records.ts';

/**
 * One stage of the work on one file, in a process of its own so that its memory is its own:
 * `node stage.js STAGE FILE` prints `{rows, seconds, peakMb}`. Loading the program and the list is not counted.
 */
const choices = { map: {}, sheet: null };

const opened: { close(): Promise<void> }[] = [];

async function openFile(path: string): Promise<OpenedFile> {
  const handle = await open(path);
  opened.push(handle);
  const { size } = await handle.stat();
  const source: ByteSource = {
    size,
    read: async (offset, length) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
  const [file] = await openHoldings(source, path);
  if (file === undefined) throw new Error(`${path} holds nothing`);
  return file;
}

async function readOurs(path: string): Promise<number> {
  let rows = 0;
  for await (const batch of (await openFile(path)).batches()) rows += batch.rows.length;
  return rows;
}

/** As the product reads a large workbook: in a thread of its own, handed over and unpacked here. */
async function readAhead(path: string): Promise<number> {
  const ahead = await openAhead({ path, name: path });
  opened.push(ahead);
  let rows = 0;
  for (const file of ahead.files) for await (const batch of file.batches()) rows += batch.rows.length;
  return rows;
}

async function readExceljs(path: string): Promise<number> {
  let rows = 0;
  const reader = new exceljs.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
  });
  for await (const sheet of reader) {
    for await (const row of sheet) rows += Array.isArray(row.values) ? 1 : 0;
  }
  return rows;
}

function readPapaparse(path: string): Promise<number> {
  let rows = 0;
  return new Promise((resolve, reject) => {
    papaparse.parse<string[]>(createReadStream(path, 'utf8'), {
      chunk: ({ data }) => {
        rows += data.length;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

async function positions(path: string): Promise<number> {
  let count = 0;
  await readPositions(await openFile(path), 0, choices, () => {
    count++;
  });
  return count;
}

const asOf = Date.UTC(2022, 2, 1, 5, 1);
const plainColumns = 34;
const reportPath = join(tmpdir(), `cmic-check-bench-${process.pid}.xlsx`);
/** When the work began whose time counts; a stage that prepares something sets it anew. */
let before = 0;

const edition = loadBuiltInEdition();
const knowledge = loadKnowledge(edition.listings.map((listing) => listing.uid));
const matcher = createMatcher(edition, knowledge);
const rules = loadRules();

async function screening(path: string): Promise<{ result: ScreeningResult; found: ScreenedPosition[] }> {
  const file = await openFile(path);
  const context = {
    edition,
    matcher,
    venues: venueTable(knowledge.venues),
    asOf,
    choices,
    tradeChoices: choices,
    trades: { zoneOfVenue: () => null, accounts: new Map() },
    policy: noPolicy,
    rules,
    table: loadDecisionTable(rules),
  };
  const input = { name: path, sha256: '', bytes: 0, kind: 'holdings' as const, file };
  const found: ScreenedPosition[] = [];
  const sink = {
    position: (one: ScreenedPosition) => void (one.outcome !== null && found.push(one)),
    progress: () => undefined,
  };
  return { result: await screenPortfolio([input], context, sink), found };
}

async function screened(path: string): Promise<number> {
  return (await screening(path)).result.counts.positions;
}

/** Only the workbook: what it reports is found before the time begins. */
async function reported(path: string): Promise<number> {
  const { result, found } = await screening(path);
  const run = {
    id: 'bench',
    asOf,
    ranAt: new Date(asOf).toISOString(),
    engine: 'bench',
    choices,
    policy: null,
    ownLists: null,
  };
  const record = recordOf(run, edition, { ...result, knowledgeAsOf: knowledge.asOf }, found);
  before = performance.now();
  await runWorkbookTask({ kind: 'workbook', record, decisions: [], edition: null, path: reportPath });
  return found.length;
}

/** The same number of rows, as wide as ours, with exceljs as its manual shows it: no styles, no sheets beside. */
async function reportedPlainly(path: string): Promise<number> {
  const { found } = await screening(path);
  before = performance.now();
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Positions');
  for (const { position } of found) {
    const { security, account, quantity, marketValue, row } = position;
    const cells = [
      security.name,
      account,
      security.identifiers.isin,
      Number(quantity),
      Number(marketValue),
      row,
    ];
    sheet.addRow(Array.from({ length: plainColumns }, (_, at) => cells[at % cells.length] ?? null));
  }
  await book.xlsx.writeFile(reportPath);
  return found.length;
}

const stages: Readonly<Record<string, (path: string) => Promise<number>>> = {
  read: readOurs,
  ahead: readAhead,
  exceljs: readExceljs,
  papaparse: readPapaparse,
  positions,
  screen: screened,
  report: reported,
  exceljsReport: reportedPlainly,
};

const [, , name = '', path = ''] = process.argv;
const stage = stages[name];
if (stage === undefined) throw new Error(`no stage ${name}: ${Object.keys(stages).join(', ')}`);
keepRowsShortLived();
before = performance.now();
const rows = await stage(path);
const seconds = (performance.now() - before) / 1000;
await rm(reportPath, { force: true });
for (const handle of opened) await handle.close();
console.log(JSON.stringify({ rows, seconds, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
