import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import exceljs from 'exceljs';
import papaparse from 'papaparse';
import { openHoldings } from '../../lib/holdings/files/open.ts';
import { readPositions } from '../../lib/holdings/read-positions.ts';
import type { ByteSource, OpenedFile } from '../../lib/holdings/rows.ts';
import { venueTable } from '../../lib/identifiers/ticker.ts';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { screenPortfolio } from '../../lib/portfolio/screen-portfolio.ts';
import { noPolicy } from '../../lib/rules/policy.ts';
import { loadBuiltInEdition } from '../../reference/edition/built-in.ts';
import { loadKnowledge } from '../../reference/load.ts';
import { loadDecisionTable, loadRules } from '../../reference/rules/load.ts';

/**
 * One stage of the work on one file, in a process of its own so that its memory is its own:
 * `node stage.js STAGE FILE` prints `{rows, seconds, peakMb}`. Loading the program and the list is not counted.
 */
const choices = { map: {}, sheet: null };

async function openFile(path: string): Promise<OpenedFile> {
  const handle = await open(path);
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

const edition = loadBuiltInEdition();
const knowledge = loadKnowledge(edition.listings.map((listing) => listing.uid));
const matcher = createMatcher(edition, knowledge);
const rules = loadRules();

async function screened(path: string): Promise<number> {
  const file = await openFile(path);
  const context = {
    edition,
    matcher,
    venues: venueTable(knowledge.venues),
    asOf: Date.UTC(2022, 2, 1, 5, 1),
    choices,
    tradeChoices: choices,
    trades: { zoneOfVenue: () => null, accounts: new Map() },
    policy: noPolicy,
    rules,
    table: loadDecisionTable(rules),
  };
  const input = { name: path, sha256: '', bytes: 0, kind: 'holdings' as const, file };
  const sink = { position: () => undefined, progress: () => undefined };
  return (await screenPortfolio([input], context, sink)).counts.positions;
}

const stages: Readonly<Record<string, (path: string) => Promise<number>>> = {
  read: readOurs,
  exceljs: readExceljs,
  papaparse: readPapaparse,
  positions,
  screen: screened,
};

const [, , name = '', path = ''] = process.argv;
const stage = stages[name];
if (stage === undefined) throw new Error(`no stage ${name}: ${Object.keys(stages).join(', ')}`);
const before = performance.now();
const rows = await stage(path);
const seconds = (performance.now() - before) / 1000;
console.log(JSON.stringify({ rows, seconds, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
