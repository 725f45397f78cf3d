import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledBytes, compiledFile, launch, scriptOf } from '../../../server/build/launch.ts';

describe('a program put together', () => {
  let folder = '';
  let program = new URL('file:///');
  const said = (): string => readFileSync(join(folder, 'said'), 'utf8');
  const source = (word: string): string => `(function (require, module, exports, importMetaUrl) {
    const say = () => ${JSON.stringify(word)};
    require('node:fs').writeFileSync(new URL('said', importMetaUrl), say());
  })`;
  const write = (word: string): void => writeFileSync(program, source(word));
  const compile = (): Buffer => {
    const script = scriptOf(program, readFileSync(program), undefined);
    const bytes = compiledBytes(readFileSync(program), script.createCachedData());
    writeFileSync(compiledFile(program), bytes);
    return bytes;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'launch-'));
    program = pathToFileURL(join(folder, 'program.cjs'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('runs as it is', () => {
    write('plain');
    launch(program);
    assert.equal(said(), 'plain');
  });

  it('runs with what it compiles to', () => {
    write('ready');
    compile();
    launch(program);
    assert.equal(said(), 'ready');
  });

  it('is what its source says, though another one of that length was compiled', () => {
    write('first');
    compile();
    write('other');
    launch(program);
    assert.equal(said(), 'other');
  });

  it('runs though what it compiles to is damaged or cut off', () => {
    write('sound');
    const bytes = compile();
    const damaged = bytes.map((byte, at) => (at === bytes.length - 40 ? byte ^ 1 : byte));
    for (const wrong of [damaged, bytes.subarray(0, bytes.length / 2), bytes.subarray(0, 3)]) {
      rmSync(join(folder, 'said'), { force: true });
      writeFileSync(compiledFile(program), wrong);
      launch(program);
      assert.equal(said(), 'sound');
    }
  });
});
