import { statedWords, type StatedSecurity } from '../../lib/screening/stated-security.ts';
import type { Arguments, OptionKind } from './arguments.ts';

/** The options in which a security is stated: `--asset-class` on the command line is `assetClass` in the JSON. */
export function statedOptions(): Readonly<Record<string, OptionKind>> {
  return Object.fromEntries(statedWords.map((word) => [optionOf(word), { type: 'string' } as const]));
}

/** What the options state of a security; those not given are absent. */
export function statedSecurity(given: Arguments): StatedSecurity {
  return Object.fromEntries(
    statedWords.flatMap((word) => {
      const value = given.one(optionOf(word));
      return value === null ? [] : [[word, value]];
    }),
  );
}

function optionOf(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
