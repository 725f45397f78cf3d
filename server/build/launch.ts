import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** What a program put together is (bundle.ts): one function of what a module of the older kind finds around it. */
export type Program = (
  require: (id: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  importMetaUrl: string,
) => void;

/**
 * Runs a program put together. What its functions compile to lies beside it (compile.ts), for one version of Node on
 * one kind of machine. Where that is another one, or either file is not the one that was written then, or V8 does not
 * accept it, functions are compiled when they are called: a check then takes a tenth of a second more.
 */
export function launch(url: URL): void {
  const source = readFileSync(url);
  programOf(scriptOf(url, source, readCompiled(url, source)))(
    createRequire(url),
    { exports: {} },
    {},
    url.href,
  );
}

/** Whether a program would be launched with what its functions compile to. */
export function isAccepted(url: URL): boolean {
  const source = readFileSync(url);
  const compiled = readCompiled(url, source);
  return compiled !== undefined && scriptOf(url, source, compiled).cachedDataRejected === false;
}

/** A program as V8 takes it, with what its functions compile to, if that is known. */
export function scriptOf(url: URL, source: Buffer, cachedData: Buffer | undefined): Script {
  const filename = fileURLToPath(url);
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  return new Script(source.toString('latin1'), { filename, cachedData, importModuleDynamically });
}

/** The function that a script is. */
export function programOf(script: Script): Program {
  const program: Program = script.runInThisContext();
  return program;
}

const sumsBytes = 8;

/**
 * What the functions of a program compile to, with sums of the two: V8 itself tells the source by its length alone, and
 * does not look whether anything is damaged.
 */
export function compiledBytes(source: Buffer, compiled: Buffer): Buffer {
  const sums = Buffer.alloc(sumsBytes);
  sums.writeUInt32LE(crc32(source), 0);
  sums.writeUInt32LE(crc32(compiled), 4);
  return Buffer.concat([sums, compiled]);
}

/** Where `compiledBytes` of a program lie, for the Node and the kind of machine that run this. */
export function compiledFile(url: URL): string {
  return `${fileURLToPath(url)}.${process.version}-${process.platform}-${process.arch}`;
}

function readCompiled(url: URL, source: Buffer): Buffer | undefined {
  try {
    const bytes = readFileSync(compiledFile(url));
    const compiled = bytes.subarray(sumsBytes);
    const isSound = bytes.readUInt32LE(0) === crc32(source) && bytes.readUInt32LE(4) === crc32(compiled);
    return isSound ? compiled : undefined;
  } catch {
    return undefined;
  }
}
