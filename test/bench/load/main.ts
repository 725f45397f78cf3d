import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadBuiltInEdition } from '../../../reference/edition/built-in.ts';
import { holdings, writeCsv } from '../generate.ts';
import { measure } from '../measure.ts';
import { driveClosed, driveOpen, type Driven, type Target } from './drive.ts';
import { keyFor } from './keys.ts';
import { orderBodies, requestsOf } from './orders.ts';
import { startListening, type Listening } from './processes.ts';
import { lineOf, printTable } from './table.ts';

/**
 * How many orders a second one process checks, one order a call, beside the least that express does with the same calls;
 * and how long an order waits at half of that rate, alone and while a large file is sent, screened and stored:
 * `npm run bench:load -- [--seconds 60] [--connections 16] [--rows 1000000] [--rate N] [--no-upload]`.
 * Client, service and its workers share this machine. Nothing is asserted, because the machine decides.
 */
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '16' },
    rows: { type: 'string', default: '1000000' },
    rate: { type: 'string' },
    'no-upload': { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
const connections = Number(options.connections);
/** What an order may take while a large file is screened, milliseconds at p99. */
const targetMs = 50;
/** So many requests may wait at the service; more wait at the client, and their time counts. */
const openConnections = 128;

const here = dirname(fileURLToPath(import.meta.url));
const program = join(here, '../../../server/cli/main.js');
const kept = join(tmpdir(), 'cmic-check-bench');
const edition = loadBuiltInEdition();

async function closedPair(service: Target, bare: Target): Promise<[Driven[], Driven[]]> {
  const drives: [Driven[], Driven[]] = [[], []];
  for (const target of [service, bare]) await driveClosed(target, connections, 2);
  // Turn by turn: a machine that slows down slows both.
  for (let round = 0; round < 2; round += 1) {
    drives[0].push(await driveClosed(service, connections, seconds / 2));
    drives[1].push(await driveClosed(bare, connections, seconds / 2));
  }
  return drives;
}

/** The file that is sent meanwhile; generated once and kept. */
async function largeFile(): Promise<string> {
  await mkdir(kept, { recursive: true });
  const path = join(kept, `holdings-${options.rows}.csv`);
  const rows = Number(options.rows);
  if (!existsSync(path)) await writeCsv(path, holdings(rows, Math.min(20_000, rows), edition));
  return path;
}

async function answerBytes(target: Target): Promise<number> {
  const body = target.requests[0]?.toString().split('\r\n\r\n')[1] ?? '';
  const key = await keyFor(folder);
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${key}`,
  };
  const answer = await fetch(target.url, { method: 'POST', body, headers });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`an order was answered with ${answer.status}: ${text}`);
  return text.length;
}

async function whileUploading(service: Target, rate: number): Promise<Driven> {
  const path = await largeFile();
  let isOver = false;
  const { origin } = service.url;
  const upload = measure(process.execPath, [join(here, 'upload.js'), origin, path, await keyFor(folder)]);
  const ended = upload.finally(() => {
    isOver = true;
  });
  const driven = await driveOpen(service, { rate, connections: openConnections }, () => isOver);
  const { output } = await ended;
  const { state, received, done } = JSON.parse(output);
  console.log(
    `  ${Number(options.rows).toLocaleString('en')} rows: taken in after ${received.toFixed(1)} s, ${state} after ${done.toFixed(1)} s`,
  );
  return driven;
}

async function benchmark(served: Listening): Promise<void> {
  const bodies = orderBodies(1000, edition);
  const service = { url: served.url, requests: requestsOf(bodies, served.url, await keyFor(folder)) };
  const bytes = await answerBytes(service);
  const alone = await startListening([join(here, 'bare.js'), String(bytes)], folder);
  const bare = { url: alone.url, requests: requestsOf(bodies, alone.url, null) };
  const [ours, least] = await closedPair(service, bare);
  await alone.stop();
  const highest = lineOf(`highest rate: ours, ${connections} connections`, ours);
  const floor = lineOf('highest rate: bare express', least);
  const rate = options.rate === undefined ? highest.rate / 2 : Number(options.rate);

  const own = monitorEventLoopDelay({ resolution: 1 });
  own.enable();
  const end = performance.now() + seconds * 1000;
  const quiet = await driveOpen(
    service,
    { rate, connections: openConnections },
    () => performance.now() > end,
  );
  const busy = options['no-upload'] ? null : await whileUploading(service, rate);
  own.disable();
  const still = lineOf(`at ${Math.round(rate)}/s: nothing else to do`, [quiet]);
  const loaded = busy === null ? null : lineOf(`at ${Math.round(rate)}/s: a large upload meanwhile`, [busy]);
  printTable([highest, floor, still, ...(loaded === null ? [] : [loaded])]);
  console.log(`  ours / bare express: rate ${(highest.rate / floor.rate).toFixed(2)}`);
  if (loaded !== null) {
    const told = loaded.p99 <= targetMs ? 'met' : 'missed';
    console.log(
      `  p99 with upload / without: ${(loaded.p99 / still.p99).toFixed(1)}; ${targetMs} ms ${told}`,
    );
  }
  // Whole percentiles of the client's own delay: what of the latencies may be its own fault.
  console.log(`  the client itself was late: p99 ${ms(own.percentile(99))}, max ${ms(own.max)}`);
}

function ms(nanoseconds: number): string {
  return `${(nanoseconds / 1e6).toFixed(1)} ms`;
}

const folder = await mkdtemp(join(tmpdir(), 'cmic-load-'));
try {
  if (!options['no-upload']) await largeFile();
  const environment = { CMIC_DATA_DIR: folder, CMIC_PORT: '0', CMIC_REQUESTS_PER_MINUTE: '0' };
  const served = await startListening([program, 'serve'], folder, environment);
  try {
    await benchmark(served);
  } finally {
    await served.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
