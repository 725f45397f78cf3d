import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../../reference/data-path.ts';
import { loadBuiltInEdition } from '../../reference/edition/built-in.ts';
import { loadKnowledge } from '../../reference/load.ts';
import { writePrepared } from '../../reference/prepared.ts';

/**
 * Puts the modules of the program together: most of a start of the command line was finding, reading and linking some
 * 250 files of ours and 200 of exceljs, in the main thread and in the worker. What is imported when asked for stays
 * apart. The files take the places of those that tsc wrote, so that what starts them need not know.
 *
 * All output lies in folders two below dist/ (dist/server/cli, dist/server/jobs, dist/server/chunks), as do the
 * modules that find files by their own place: `../` from there means the same before and after.
 */
const chunks = 'server/chunks';

/** Packages that a check loads; the others stay where npm put them. */
const takenAlong = new Set(['decimal.js', 'exceljs', 'ipaddr.js', 'papaparse', 'saxes', 'yauzl']);

const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(packageRoot, 'package.json'), 'utf8'),
);

/** Packages of the older kind ask for modules of Node by a function that modules of the newer kind lack. */
const banner = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`;

rmSync(join(packageRoot, 'dist', chunks), { recursive: true, force: true });

// One after the other: threads share no module, and put together at once they would come in three times as many pieces.
for (const entry of ['server/cli/main.ts', 'server/jobs/worker.ts', 'server/jobs/reading-thread.ts']) {
  await build({
    absWorkingDir: packageRoot,
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    // The packer of exceljs goes over every byte of a workbook with it.
    alias: { 'crc-32': './server/build/native-crc-32.ts' },
    external: Object.keys(dependencies).filter((name) => !takenAlong.has(name)),
    banner: { js: banner },
    sourcemap: true,
    outdir: 'dist',
    outbase: '.',
    chunkNames: `${chunks}/[name]-[hash]`,
    logLevel: 'warning',
  });
}

const edition = loadBuiltInEdition();
writePrepared(edition, loadKnowledge(edition.listings.map(({ uid }) => uid)));
