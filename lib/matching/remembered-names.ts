import { decideListed } from './decide.ts';
import { featureOf } from './features.ts';
import type { NameClaim, NameIndex } from './name-evidence.ts';
import type { ParsedName } from './names/parsed-name.ts';

/** A name as it was read and what it says. */
export interface ReadName {
  readonly parsed: ParsedName;
  readonly claims: readonly NameClaim[];
  /** True where the name alone leads nowhere; what else a row says can then only add to that. */
  readonly idle: boolean;
}

/** How many names are kept ready; a million positions rarely name more than some ten thousand companies. */
const rememberedNamesMax = 50_000;

/** Reads each name once; files repeat them. */
export function rememberNames(index: NameIndex): (text: string) => ReadName {
  const remembered = new Map<string, ReadName>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const parsed = index.parse(text);
    const claims = index.claims(parsed);
    const read = { parsed, claims, idle: claims.every(isIdle) };
    if (remembered.size >= rememberedNamesMax) remembered.clear();
    remembered.set(detached(text), read);
    return read;
  };
}

/** A claim that by itself neither makes an alert nor shows another company. */
function isIdle({ subject, evidence: found }: NameClaim): boolean {
  const { force } = featureOf(found.code);
  return subject.lookalike === null ? decideListed([found]).outcome === null : force !== 'strong';
}

const encoder = new TextEncoder();
// Marks of byte order are kept: what is remembered must be found again.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A copy that does not keep the file's text alive from which the name was cut. */
function detached(text: string): string {
  return decoder.decode(encoder.encode(text));
}
