import { shareText } from '../../shares.ts';
import { recentDays } from '../../screening/fund-limits.ts';
import { type FundRecord, type GivenConstituents, takenByWords } from '../../screening/fund-record.ts';
import { column, listSheet, tableOf } from '../sheet.ts';
import { amountText, counted, noAccount, outcomeWords } from '../words.ts';
import type { Report } from '../report.ts';
import type { Field, Sheet, Tone } from '../sheet.ts';

const throughTones: Readonly<Record<string, Tone>> = { yes: 'good', NO: 'caution' };

/** One row a fund that is held or whose constituents were given: was it looked through, by what, and what was found. */
export function fundsSheet(report: Report): Sheet {
  const funds = report.screening.funds ?? [];
  const table = tableOf(fundFieldsOf(report), [...funds].sort(unseenFirst), {
    emptyText: 'No fund is held, and no constituents were given.',
  });
  return listSheet('Funds', table, {
    title: 'Funds, and what was looked through',
    notes: [
      'A fund that holds a security of a listed company is covered whatever its share (FAQ 861). A fund without constituents was not looked through: nothing is known of what it holds. Give its constituents with cmic check --funds, or in the field funds of POST /api/v1/screenings.',
      'Funds are recognised by their name or asset class. Shares are fractions of the whole fund as of the day of the constituents.',
    ],
    frozenColumns: 2,
    pagesWide: 2,
  });
}

/** Held and not looked through, then what leads to a listed company, then the others. */
function unseenFirst(a: FundRecord, b: FundRecord): number {
  const place = ({ given, exposure }: FundRecord): number =>
    given === null ? 0 : exposure.length > 0 ? 1 : 2;
  return place(a) - place(b) || b.positions - a.positions;
}

function fundFieldsOf(report: Report): readonly Field<FundRecord>[] {
  return [
    { column: column('Fund', 'text', { widthMin: 24, widthMax: 36 }), show: ({ name }) => name },
    {
      column: column('Looked through', 'text', { widthMin: 9, widthMax: 10, tones: throughTones }),
      show: ({ given }) => (given === null ? 'NO' : 'yes'),
    },
    {
      column: column('ISIN', 'text', { widthMin: 14, widthMax: 14 }),
      show: ({ identifiers }) => identifiers['isin'] ?? null,
    },
    {
      column: column('Ticker', 'text', { widthMax: 12 }),
      show: ({ identifiers }) => identifiers['ticker'] ?? null,
    },
    { column: column('Positions', 'integer', { widthMin: 10 }), show: ({ positions }) => positions },
    {
      column: column('Accounts', 'text', { widthMin: 12, widthMax: 22 }),
      show: accountsText,
    },
    { column: column('Value by currency', 'text', { widthMin: 18, widthMax: 24 }), show: valuesText },
    {
      column: column('Leads to, with its share', 'text', { widthMin: 36, widthMax: 52 }),
      show: exposureText,
    },
    { column: column('Constituents of', 'date', { widthMin: 12 }), show: ({ given }) => given?.on ?? null },
    {
      column: column('Constituents', 'integer', { widthMin: 12 }),
      show: ({ given }) => given?.constituents ?? null,
    },
    {
      column: column('How they were read, and what to mind', 'text', { widthMin: 44, widthMax: 60 }),
      show: (fund) => remarks(fund, report),
    },
  ];
}

function accountsText({ accounts, accountsInAll, positions, transactions }: FundRecord): string | null {
  if (positions + transactions === 0) return 'not held';
  const more = accountsInAll - accounts.length;
  const names = accounts.map((account) => account ?? noAccount);
  return [...names, ...(more > 0 ? [`and ${more} more`] : [])].join('; ') || null;
}

/** One line a currency, never added together. */
function valuesText({ values }: FundRecord): string | null {
  const lines = values.map(
    ({ currency, value }) => `${currency ?? '(no currency stated)'} ${amountText(value)}`,
  );
  return lines.join('\n') || null;
}

function exposureText({ given, exposure }: FundRecord): string | null {
  if (given === null) return 'Not known: no constituents were given.';
  if (exposure.length === 0) return 'No listed company found among its constituents.';
  return exposure
    .map(({ name, outcome, weight }) => `${outcomeWords[outcome]}: ${name}, ${shareText(weight)}`)
    .join(';\n');
}

function remarks({ given, transactions }: FundRecord, report: Report): string | null {
  const trades = transactions === 0 ? [] : [`${counted(transactions, 'transaction')} in it.`];
  return [...(given === null ? [] : givenRemarks(given, report)), ...trades].join('\n') || null;
}

function givenRemarks(given: GivenConstituents, report: Report): readonly string[] {
  const { file, sheet, takenFor, takenBy, notFollowed, notFollowedInAll } = given;
  const place = sheet === null ? file : `${file}, sheet ${sheet}`;
  const more = notFollowedInAll - notFollowed.length;
  return [
    `From ${place}, taken for ${takenFor} by ${takenByWords[takenBy]}.`,
    weightsText(given),
    ...ageText(given, report.screening.asOf),
    ...(notFollowedInAll === 0
      ? []
      : [
          `Not followed, because no constituents of theirs were given: ${notFollowed.join('; ')}${more > 0 ? ` and ${more} more` : ''}.`,
        ]),
  ];
}

function weightsText({ weightsFrom, weightCovered, weightSum }: GivenConstituents): string {
  const covered = `together ${shareText(weightCovered)} of the fund`;
  if (weightsFrom === 'percent') return `Weights in percent (they add up to ${weightSum}), ${covered}.`;
  if (weightsFrom === 'fraction') return `Weights as fractions (they add up to ${weightSum}), ${covered}.`;
  if (weightsFrom === 'values') return 'Weights worked out from the market values.';
  return weightSum === null
    ? 'Weights are not stated.'
    : `Weights are not known: the column adds up to ${weightSum}, which is neither about 100 nor about 1.`;
}

function ageText({ on, age }: GivenConstituents, asOf: string): readonly string[] {
  const day = asOf.slice(0, 10);
  if (age === 'old') return [`OLD: stated for ${on}, more than ${recentDays} days before ${day}.`];
  if (age === 'later') return [`Stated for ${on}, after the as-of day ${day}.`];
  if (age === 'mixed') return ['Its rows are stated for several days.'];
  return age === 'unknown' ? ['The file states no day for its constituents.'] : [];
}
