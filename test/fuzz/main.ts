import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCases } from './cases.ts';
import { minimised } from './minimise.ts';
import { fuzz, type Summary } from './run.ts';

/**
 * Reads made and changed files, each made by its number, and says what became of them:
 * `npm run fuzz -- [--files 200000] [--from 0] [--out FOLDER]`. Ends with 1 where one was not read as it should be;
 * such files are written to the folder, as they were and with everything left out that the fault does without.
 */
const { values: options } = parseArgs({
  options: {
    files: { type: 'string', default: '200000' },
    from: { type: 'string', default: '0' },
    out: { type: 'string', default: 'fuzz-findings' },
  },
});

const started = performance.now();
const summary = await fuzz(Number(options.from), Number(options.files), ({ files, findings }) => {
  const seconds = Math.round((performance.now() - started) / 1000);
  console.error(`${files} files, ${findings.length} findings, ${seconds} s`);
});
await write(summary);
print(summary);
process.exitCode = summary.findings.length > 0 ? 1 : 0;

async function write({ findings }: Summary): Promise<void> {
  if (findings.length === 0) return;
  mkdirSync(options.out, { recursive: true });
  const caseOf = await createCases();
  for (const { number, what } of findings) {
    const { bytes, read } = caseOf(number);
    writeFileSync(join(options.out, String(number)), bytes);
    if (what === 'fault') writeFileSync(join(options.out, `${number}.small`), await minimised(bytes, read));
  }
}

function print({ files, positions, byHow, byVerdict, slowest, baseMb, largest, findings }: Summary): void {
  const most = (counts: ReadonlyMap<string, number>): string =>
    [...counts]
      .toSorted((a, b) => b[1] - a[1])
      .map(([key, count]) => `  ${String(count).padStart(8)} ${key}`)
      .join('\n');
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${files} files from number ${options.from} in ${seconds.toFixed(0)} s, ${positions} positions`,
  );
  console.log(most(byHow));
  console.log(`read, or refused with\n${most(byVerdict)}`);
  console.log(
    `slowest: number ${slowest.number}, ${slowest.ms.toFixed(0)} ms; memory of the reading process: ${baseMb.toFixed(0)} MB before its first file, ${largest.mb.toFixed(0)} MB at the most, from number ${largest.number} on`,
  );
  for (const { number, what, text } of findings) console.log(`${what} at ${number}: ${text}`);
  console.log(
    findings.length === 0 ? 'nothing found' : `${findings.length} findings, written to ${options.out}`,
  );
}
