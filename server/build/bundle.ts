import { execFileSync } from 'node:child_process';
import * as crypto from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { packageRoot } from '../../reference/data-path.ts';
import { loadBuiltInEdition } from '../../reference/edition/built-in.ts';
import { loadKnowledge } from '../../reference/load.ts';
import { writePrepared } from '../../reference/prepared.ts';
import { isAccepted } from './launch.ts';

/**
 * Puts the modules of the program together: most of a start of the command line was finding, reading and linking some
 * 250 files of ours and 200 of exceljs, in the main thread and in the worker. Each of the two becomes one file, a
 * function of what a module of the older kind finds around it: only such a script can be given to V8 together with
 * what its functions compile to (launch.ts), which compile.ts makes here. What takes the places of the two files that
 * tsc wrote launches them, so that what starts them need not know. The thread that reads large files is put together as
 * a module, for it has the time.
 *
 * They lie two folders below dist/, as do the modules that find files by their own place: `../` from there means the
 * same before and after.
 */
const folder = join(packageRoot, 'dist/server/bundle');
const programs = ['cli/main', 'jobs/worker'];

/** Packages that a check loads; the others stay where npm put them. */
const takenAlong = new Set([
  'decimal.js',
  'exceljs',
  'htmlparser2',
  'ipaddr.js',
  'papaparse',
  'saxes',
  'yauzl',
]);

const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(packageRoot, 'package.json'), 'utf8'),
);

/** Packages of the older kind ask for modules of Node by a function that modules of the newer kind lack. */
const requireOfModule = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`;

/** Loads `node:crypto` when one of its functions is called: a worker mostly ends without, and it takes 5 ms. */
const cryptoWhenCalled: Plugin = {
  name: 'crypto when called',
  setup: (bundling) => {
    const namespace = 'when-called';
    bundling.onResolve({ filter: /^node:crypto$/ }, ({ path, ...from }) =>
      from.namespace === namespace ? { path, external: true } : { path, namespace },
    );
    bundling.onLoad({ filter: /^/, namespace }, () => ({
      contents: Object.keys(crypto)
        .map((name) => `get ${name}() { return require('node:crypto').${name}; },`)
        .join('\n')
        .replace(/^/, 'module.exports = {\n')
        .concat('\n};'),
    }));
  },
};

const common: BuildOptions = {
  absWorkingDir: packageRoot,
  bundle: true,
  platform: 'node',
  target: 'node20.17',
  // The packer of exceljs goes over every byte of a workbook with it.
  alias: { 'crc-32': './server/build/native-crc-32.ts' },
  external: Object.keys(dependencies).filter((name) => !takenAlong.has(name)),
  sourcemap: true,
  logLevel: 'warning',
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const edition = loadBuiltInEdition();
writePrepared(edition, loadKnowledge(edition.listings.map(({ uid }) => uid)), folder);
for (const program of programs) await putTogether(program);
await build({
  ...common,
  entryPoints: ['server/jobs/reading-thread.ts'],
  format: 'esm',
  outfile: join(packageRoot, 'dist/server/jobs/reading-thread.js'),
  banner: { js: requireOfModule },
  allowOverwrite: true,
});
// Settings of the service, and flags that V8 would find in what it compiled, are none of the build's.
const others = Object.entries(process.env).filter(([name]) => !/^(?:CMIC_|NODE_)/.test(name));
for (const name of ['worker', 'main']) {
  const compile = join(packageRoot, 'dist/server/build/compile.js');
  execFileSync(process.execPath, [compile, name], { stdio: 'inherit', env: Object.fromEntries(others) });
  if (!isAccepted(pathToFileURL(join(folder, `${name}.cjs`)))) throw new Error(`${name} is compiled in vain`);
}

async function putTogether(program: string): Promise<void> {
  const name = program.split('/').at(-1) ?? '';
  const { outputFiles } = await build({
    ...common,
    entryPoints: [`server/${program}.ts`],
    format: 'cjs',
    plugins: [cryptoWhenCalled],
    outfile: join(folder, `${name}.cjs`),
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: '(function (require, module, exports, importMetaUrl) {' },
    footer: { js: '})' },
    write: false,
  });
  for (const { path, text } of outputFiles) writeFileSync(path, path.endsWith('.map') ? text : asAscii(text));
  await build({
    ...common,
    stdin: {
      contents: `import { launch } from './server/build/launch.ts';
        launch(new URL('../bundle/${name}.cjs', import.meta.url));`,
      resolveDir: packageRoot,
    },
    format: 'esm',
    outfile: join(packageRoot, 'dist/server', `${program}.js`),
    banner: { js: '#!/usr/bin/env node' },
    allowOverwrite: true,
  });
}

/** One byte a character, which is read fastest; in texts and patterns the escapes mean the same. */
function asAscii(text: string): string {
  return text
    .replace(/^#!.*/, '')
    .replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
