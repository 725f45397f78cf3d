import { parseArgs } from 'node:util';
import { UsageRefused } from './usage.ts';

export interface OptionKind {
  readonly type: 'string' | 'boolean';
  /** `values`: may be repeated; `files`: also takes every value up to the next option. */
  readonly many?: 'values' | 'files';
}

/** What a command line says: plain arguments, and the values of each option (`true` options have none). */
export interface Arguments {
  readonly plain: readonly string[];
  has(name: string): boolean;
  /** The one value of an option, or null. */
  one(name: string): string | null;
  all(name: string): readonly string[];
}

interface Token {
  readonly kind: 'option' | 'positional' | 'option-terminator';
  readonly name?: string;
  readonly value?: string | boolean | undefined;
}

/** Reads the arguments of a command. Unknown options, missing values and repetitions are refused. */
export function readArguments(
  args: readonly string[],
  kinds: Readonly<Record<string, OptionKind>>,
): Arguments {
  const values = new Map<string, string[]>();
  const plain: string[] = [];
  let open: string | null = null;
  for (const token of tokensOf(args, kinds)) {
    if (token.kind === 'option') {
      const name = token.name ?? '';
      const kind = kinds[name];
      if (values.has(name) && kind?.many === undefined) throw new UsageRefused(`--${name} is given twice.`);
      values.set(name, [
        ...(values.get(name) ?? []),
        ...(typeof token.value === 'string' ? [token.value] : []),
      ]);
      open = kind?.many === 'files' ? name : null;
    } else if (token.kind === 'option-terminator') open = null;
    else if (open === null) plain.push(String(token.value));
    else values.get(open)?.push(String(token.value));
  }
  return {
    plain,
    has: (name) => values.has(name),
    one: (name) => values.get(name)?.[0] ?? null,
    all: (name) => values.get(name) ?? [],
  };
}

function tokensOf(args: readonly string[], kinds: Readonly<Record<string, OptionKind>>): readonly Token[] {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, { type }]) => [name, { type, multiple: true }] as const),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true }).tokens;
  } catch (error) {
    throw new UsageRefused(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}
