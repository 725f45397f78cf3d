import { counted } from '../../lib/report/words.ts';
import { fundCounts, notLookedThroughText } from '../../lib/screening/fund-limits.ts';
import { type FundRecord, type GivenConstituents, takenByWords } from '../../lib/screening/fund-record.ts';
import { shareText } from '../../lib/shares.ts';
import { oneLine } from './problem-lines.ts';
import { line, type Terminal } from './terminal.ts';

const fundsToldMax = 20;

/** Tells for each fund given what it was taken for and found to hold, then what was not looked through. */
export function tellFunds(funds: readonly FundRecord[], { out }: Terminal): void {
  const given = funds.filter((fund) => fund.given !== null);
  for (const fund of given.slice(0, fundsToldMax)) line(out, oneLine(fundLine(fund)));
  const more = given.length - fundsToldMax;
  if (more > 0) line(out, `funds: and ${counted(more, 'more fund')}; the report lists them`);
  const { notLookedThrough } = fundCounts(funds);
  if (notLookedThrough.funds > 0) line(out, `funds: ${notLookedThroughText(notLookedThrough)}`);
}

function fundLine({ name, given, positions, transactions, exposure }: FundRecord): string {
  const held = [
    ...(positions > 0 ? [counted(positions, 'position')] : []),
    ...(transactions > 0 ? [counted(transactions, 'transaction')] : []),
  ];
  const leads = exposure.map((one) => `${one.name} (${one.outcome}, ${shareText(one.weight)})`);
  return [
    `funds: ${name ?? 'no name'}, ${given === null ? '' : givenText(given)}`,
    held.length === 0 ? 'not held' : `held in ${held.join(' and ')}`,
    leads.length === 0 ? 'no listed company found' : `leads to ${leads.join(', ')}`,
  ].join('; ');
}

const ages = {
  recent: '',
  old: ' (OLD)',
  later: ' (after the as-of day)',
  unknown: '',
  mixed: '',
} as const;

function givenText(given: GivenConstituents): string {
  const { file, sheet, takenFor, takenBy, on, age, constituents, weightsFrom, weightCovered } = given;
  const day = on ?? (age === 'mixed' ? 'several days' : 'an unknown day');
  const place = sheet === null ? file : `${file}, sheet ${sheet}`;
  const weights =
    weightsFrom === 'values' ? 'weights from market values' : `${shareText(weightCovered)} of the fund`;
  return `${place} taken for ${takenFor} by ${takenByWords[takenBy]}: ${counted(constituents, 'constituent')} of ${day}${ages[age]}, ${weights}`;
}
