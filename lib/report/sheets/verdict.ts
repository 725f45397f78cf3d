import { accountsOf, atStake, companiesOf, countedAs, groupBy, oncePerPosition } from '../groups.ts';
import { breachCounts } from '../verdict-words.ts';
import { counted, statusOrder, statusWords } from '../words.ts';
import { fundCounts, fundsText } from '../../screening/fund-limits.ts';
import { changesSentence } from './changes.ts';
import type { Matched, Report } from '../report.ts';
import type { Tone } from '../sheet.ts';

/** The result in one line for a reader in a hurry. It states what is; it never tells anyone to trade. */
export function verdictOf(report: Report): { readonly text: string; readonly tone: Tone } {
  const listed = countedAs(report.matched, 'listed');
  const review = countedAs(oncePerPosition(report.matched), 'review');
  const sentences = [
    listedSentence(listed, review, report),
    reviewSentence(review, listed.length > 0 ? 'further ' : ''),
    decidedSentence(report),
    breachesSentence(report),
    changesSentence(report.screening, ' (sheet Changes)'),
    statusSentence(report),
    unreadSentence(report),
    notLookedThroughSentence(report),
  ];
  return {
    text: sentences.filter((sentence) => sentence !== null).join(' '),
    tone: toneOf(listed, review, report),
  };
}

function toneOf(listed: readonly Matched[], review: readonly Matched[], report: Report): Tone {
  if (listed.length + report.screening.breaches.length > 0) return 'alert';
  return review.length > 0 || problemRows(report) > 0 ? 'caution' : 'good';
}

function listedSentence(listed: readonly Matched[], review: readonly Matched[], report: Report): string {
  if (listed.length > 0) {
    const positions = oncePerPosition(listed).length;
    const verb = positions === 1 ? 'is' : 'are';
    const accounts = counted(accountsOf(listed).length, 'account');
    const companies = counted(companiesOf(listed).length, 'listed company', 'listed companies');
    return `${counted(positions, 'position')} in ${accounts} ${verb} in securities of ${companies}${throughFunds(listed)}.`;
  }
  const screened = counted(report.screening.counts['positions'] ?? 0, 'position');
  const decided = countedAs(oncePerPosition(report.matched), 'falsePositive');
  return review.length + decided.length > 0
    ? `None of the ${screened} screened is settled as a listed company's security.`
    : `None of the ${screened} screened matched a listed company.`;
}

/** `, 2 of them through funds`: the company's securities are then not in the account itself. */
function throughFunds(listed: readonly Matched[]): string {
  const direct = new Set(
    listed.filter(({ alert }) => alert.lookThrough === undefined).map(({ position }) => position),
  );
  const through = oncePerPosition(listed).filter(({ position }) => !direct.has(position)).length;
  return through === 0 ? '' : `, ${through} of them through funds`;
}

function reviewSentence(review: readonly Matched[], further: string): string | null {
  if (review.length === 0) return null;
  const positions = counted(review.length, `${further}position needs`, `${further}positions need`);
  return `${positions} a person's decision.`;
}

function decidedSentence(report: Report): string | null {
  const count = countedAs(oncePerPosition(report.matched), 'falsePositive').length;
  if (count === 0) return null;
  return `${counted(count, 'position was', 'positions were')} decided to be false positives by a reviewer and ${count === 1 ? 'is' : 'are'} not counted.`;
}

function breachesSentence({ screening: { breaches } }: Report): string | null {
  const text = breachCounts(breaches);
  return text === null ? null : `${text} (sheet Breaches).`;
}

function statusSentence(report: Report): string | null {
  const groups = groupBy(atStake(report), ({ alert }) => alert.status ?? 'unlisted');
  const parts = statusOrder.flatMap((status) => {
    const count = oncePerPosition(groups.get(status) ?? []).length;
    return count === 0 ? [] : [`${statusWords[status].toLowerCase()} ${count}`];
  });
  return parts.length === 0 ? null : `Status: ${parts.join(', ')}.`;
}

function unreadSentence(report: Report): string | null {
  const rows = problemRows(report);
  if (rows === 0) return null;
  return `${counted(rows, 'row')} could not be read and ${rows === 1 ? 'was' : 'were'} not screened.`;
}

function notLookedThroughSentence({ screening: { funds = [] } }: Report): string | null {
  const { notLookedThrough } = fundCounts(funds);
  if (notLookedThrough.funds === 0) return null;
  return `${fundsText(notLookedThrough)} not looked through (sheet Funds).`;
}

function problemRows(report: Report): number {
  return report.screening.counts['problems'] ?? 0;
}
