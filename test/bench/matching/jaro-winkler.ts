/**
 * Jaro-Winkler likeness of two texts, 0 to 1, with the usual prefix of four letters at 0.1. Gives up, with 0, where the
 * lengths alone keep the texts below `min`.
 */
export function jaroWinkler(a: string, b: string, min = 0): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return long.length === 0 ? 1 : 0;
  const best = (2 + short.length / long.length) / 3;
  if (best + 0.4 * (1 - best) < min) return 0;
  const jaro = jaroOf(short, long);
  let prefix = 0;
  while (prefix < Math.min(4, short.length) && short[prefix] === long[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(b.length / 2) - 1);
  const taken = new Uint8Array(b.length);
  const common: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i);
    const end = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (taken[j] === 1 || b.charCodeAt(j) !== letter) continue;
      taken[j] = 1;
      common.push(letter);
      break;
    }
  }
  if (common.length === 0) return 0;
  let swapped = 0;
  for (let j = 0, k = 0; j < b.length; j++) {
    if (taken[j] === 1 && b.charCodeAt(j) !== common[k++]) swapped++;
  }
  const m = common.length;
  return (m / a.length + m / b.length + (m - swapped / 2) / m) / 3;
}
