import type { ReadingResult } from '../../holdings/position.ts';
import { type Problem, InputRefused, problem } from '../../problems.ts';
import type { FundIdentity } from './fund-identity.ts';
import type { GivenFund } from './given-fund.ts';
import { levelsMax, type RouteEnd, type Routes } from './routes.ts';

/** What could not be followed from a fund: loops, each named once from this fund, and ways that were cut off. */
export function endProblems({ loops, cut }: Routes): readonly Problem[] {
  // A loop is told from each fund on it; from a fund that merely leads there it would be told again.
  const own = loops.filter(({ funds }) => funds[0] === funds.at(-1)).filter(isToldFromHere);
  const [first] = cut;
  const tooDeep = `${namesOf(first)}: beyond ${levelsMax} levels, or too many ways, nothing was followed; weights through it are unknown.`;
  return [
    ...own.map((end) => {
      const text = `${namesOf(end)}: the fund holds itself through others. The way was followed up to here and no further.`;
      return placed('fundLoop', end, text);
    }),
    ...(first === undefined ? [] : [placed('fundTooDeep', first, tooDeep)]),
  ];
}

/** Of the funds on a loop, the one that was given first tells of it. */
function isToldFromHere({ funds }: RouteEnd): boolean {
  const [root] = funds;
  return root !== undefined && funds.every((fund) => !isEarlier(fund, root));
}

function isEarlier(a: GivenFund, b: GivenFund): boolean {
  const [first, second] = [a.constituents[0]?.row ?? 0, b.constituents[0]?.row ?? 0];
  return a.input < b.input || (a.input === b.input && first < second);
}

function placed(code: 'fundLoop' | 'fundTooDeep', { funds, at }: RouteEnd, text: string): Problem {
  const holder = funds.at(-2) ?? funds[0];
  return problem(code, 'cell', {
    input: holder?.input ?? null,
    sheet: at.sheet,
    row: at.row,
    seen: namesOf({ funds }),
    text,
  });
}

function namesOf(end: Pick<RouteEnd, 'funds'> | undefined): string {
  return (end?.funds ?? []).map(({ label }) => label).join(' > ');
}

/** Refuses (`fundTwice`) funds whose constituents were given twice: which of them holds is not ours to say. */
export function refuseRepeated(funds: readonly GivenFund[]): void {
  const byName = new Map<string, GivenFund>();
  for (const fund of funds) {
    for (const key of keysOf(fund.identity)) {
      const other = byName.get(key);
      if (other !== undefined && !areApart(fund.identity, other.identity)) {
        const text = `The constituents of ${fund.label} are given twice: in ${placeOf(other)} and in ${placeOf(fund)}. Give one of them, or name the funds apart (KEY=FILE).`;
        const at = { input: fund.input, file: fund.file, seen: fund.label, text };
        throw new InputRefused(problem('fundTwice', 'file', at));
      }
      byName.set(key, fund);
    }
  }
}

function keysOf({ isins, numbers, tickers, names }: FundIdentity): readonly string[] {
  const places = new Set(tickers.map(({ code, mic }) => `${code} ${mic ?? ''}`));
  return [...new Set([...isins, ...numbers, ...places, ...names])];
}

/** Two ISINs are two funds, or share classes, even where they share a name. */
function areApart(a: FundIdentity, b: FundIdentity): boolean {
  return a.isins.length > 0 && b.isins.length > 0 && !a.isins.some((isin) => b.isins.includes(isin));
}

function placeOf({ file, sheet }: GivenFund): string {
  return sheet === null ? file : `${file}, sheet ${sheet}`;
}

/** A reading with further problems of its cells. */
export function withProblems(reading: ReadingResult, more: readonly Problem[]): ReadingResult {
  if (more.length === 0) return reading;
  const problemsByCode: Record<string, number> = {};
  for (const [code, count] of Object.entries(reading.problemsByCode)) problemsByCode[code] = count ?? 0;
  for (const { code } of more) problemsByCode[code] = (problemsByCode[code] ?? 0) + 1;
  const { account } = reading;
  return {
    ...reading,
    problems: [...reading.problems, ...more],
    problemsByCode,
    account: { ...account, cellProblems: account.cellProblems + more.length },
  };
}
