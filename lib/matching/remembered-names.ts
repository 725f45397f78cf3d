import { detached } from '../detached.ts';
import { decideListed } from './decide.ts';
import { featureOf } from './features.ts';
import type { NameClaim, NameIndex } from './name-evidence.ts';
import type { Exposure } from './match.ts';

/** What a name says. */
export interface ReadName {
  /** What its suffixes say the instrument is, `null` where they say nothing. */
  readonly exposure: Exposure | null;
  readonly claims: readonly NameClaim[];
  /** True where the name alone leads nowhere; what else a row says can then only add to that. */
  readonly idle: boolean;
}

/** How many names are kept ready; a million positions rarely name more than some ten thousand companies. */
const rememberedNamesMax = 50_000;

/** Reads each name once; files repeat them. */
export function rememberNames(index: NameIndex): (text: string) => ReadName {
  const remembered = new Map<string, ReadName>();
  // Nearly all names say nothing of a company, and are one of these few.
  const silent = new Map<Exposure | null, ReadName>();
  const silentAs = (exposure: Exposure | null): ReadName => {
    const read = silent.get(exposure) ?? { exposure, claims: [], idle: true };
    silent.set(exposure, read);
    return read;
  };
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const parsed = index.parse(text);
    const claims = index.claims(parsed);
    const { exposure } = parsed;
    const read = claims.length === 0 ? silentAs(exposure) : { exposure, claims, idle: claims.every(isIdle) };
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
