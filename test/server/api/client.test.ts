import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { generateApi } from 'swagger-typescript-api';
import { workbookFrom } from '../decide.ts';
import { startForTest, type ServiceAtWork } from '../service-at-work.ts';
import { callerSource, type RoundTrip } from './caller-source.ts';

const run = promisify(execFile);
const compiler = join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');

/** As strict as the generator's own code allows: it hands on `undefined` where a property may be left out. */
const compilerOptions = {
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  types: [],
  outDir: 'out',
};

describe('a client generated from the served description', () => {
  let service: ServiceAtWork;
  let directory: string;
  before(async () => {
    service = await startForTest({ answerWithinMs: 0 });
    directory = await mkdtemp(join(tmpdir(), 'cmic-client-'));
  });
  after(async () => {
    await service.end();
    await rm(directory, { recursive: true, force: true });
  });

  it('uploads a file, waits, pages through alerts, decides and takes the workbook', async function () {
    // Generating and compiling, with other tests beside it.
    this.timeout(180_000);
    const baseUrl = `http://127.0.0.1:${service.port}`;
    const served = await fetch(`${baseUrl}/api/v1/openapi.json`);
    const { files } = await generateApi({
      spec: await served.json(),
      output: false,
      httpClientType: 'fetch',
      silent: true,
    });
    assert.deepEqual(
      files.map(({ fileName, fileExtension }) => `${fileName}${fileExtension}`),
      ['Api.ts'],
    );
    await writeFile(join(directory, 'package.json'), JSON.stringify({ type: 'module' }));
    await writeFile(
      join(directory, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['caller.ts'] }),
    );
    await writeFile(join(directory, 'Api.ts'), files[0]?.fileContent ?? '');
    await writeFile(join(directory, 'caller.ts'), callerSource);
    await compiled(directory);

    const caller: { roundTrip(url: string): Promise<RoundTrip> } = await import(
      pathToFileURL(join(directory, 'out/caller.js')).href
    );
    const { workbook, ...told } = await caller.roundTrip(baseUrl);
    assert.deepEqual(told.states.at(-1), 'done');
    assert.notEqual(told.states[0], 'done', 'the answer did not wait');
    assert.deepEqual(told.alerts.map(({ company }) => company).sort(), [
      'CHINA MOBILE LIMITED',
      'HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.',
      'SENSETIME GROUP LIMITED',
    ]);
    assert.equal(told.pages, told.alerts.length);
    assert.deepEqual(told.decided, { status: 201, counted: null, by: 'R. Example' });
    assert.equal(told.countsAfter, told.countsBefore - 1);
    assert.equal(told.refusedAs, '/problems/screeningNotFound');
    const sheets = (await workbookFrom(workbook)).worksheets.map(({ name }) => name);
    assert.ok(sheets.includes('Positions'), sheets.join());
  });
});

/** The compiler's findings are what a failure has to show. */
async function compiled(directory: string): Promise<void> {
  try {
    await run(process.execPath, [compiler, '-p', directory]);
  } catch (error) {
    const out = typeof error === 'object' && error !== null && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`the generated client does not compile:\n${out.slice(0, 4000)}`, { cause: error });
  }
}
