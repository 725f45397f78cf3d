import { atStake, groupBy } from '../groups.ts';
import { distinct } from '../report.ts';
import { counted, statusOrder, statusWords } from '../words.ts';
import type { Matched, Report } from '../report.ts';
import type { Tone } from '../sheet.ts';

/** The result in one line for a reader in a hurry. It states what is; it never tells anyone to trade. */
export function verdictOf(report: Report): { readonly text: string; readonly tone: Tone } {
  const of = (outcome: string) => report.matched.filter(({ alert }) => alert.outcome === outcome);
  const [listed, review] = [of('listed'), of('review')];
  const sentences = [matchedSentence(listed, review, report), statusSentence(report), unreadSentence(report)];
  return {
    text: sentences.filter((sentence) => sentence !== null).join(' '),
    tone: toneOf(listed, review, report),
  };
}

function toneOf(listed: readonly Matched[], review: readonly Matched[], report: Report): Tone {
  if (listed.length > 0) return 'alert';
  return review.length > 0 || problemRows(report) > 0 ? 'caution' : 'good';
}

function matchedSentence(listed: readonly Matched[], review: readonly Matched[], report: Report): string {
  const open =
    review.length === 0
      ? ''
      : `${counted(review.length, 'position needs', 'positions need')} a person's decision.`;
  if (listed.length === 0 && review.length === 0) {
    return `None of the ${counted(report.screening.counts['positions'] ?? 0, 'position')} screened is in a listed company's securities.`;
  }
  if (listed.length === 0) return `No position is settled as listed; ${open}`;
  return [
    `${counted(listed.length, 'position')} in ${accountsText(listed)} ${listed.length === 1 ? 'is' : 'are'} in securities of ${companiesText(listed)}${open === '' ? '.' : ';'}`,
    open === '' ? '' : ` ${open.replace(/ position(s?) need/, ' further position$1 need')}`,
  ].join('');
}

function accountsText(matched: readonly Matched[]): string {
  return counted(distinct(matched.map(({ position }) => position.account)).length, 'account');
}

function companiesText(matched: readonly Matched[]): string {
  const names = distinct(matched.map(({ alert }) => alert.listing.uid));
  return counted(names.length, 'listed company', 'listed companies');
}

function statusSentence(report: Report): string | null {
  const groups = groupBy(atStake(report), ({ alert }) => alert.status ?? 'unlisted');
  const parts = statusOrder.flatMap((status) => {
    const count = groups.get(status)?.length ?? 0;
    return count === 0 ? [] : [`${statusWords[status].toLowerCase()} ${count}`];
  });
  return parts.length === 0 ? null : `Status: ${parts.join(', ')}.`;
}

function unreadSentence(report: Report): string | null {
  const rows = problemRows(report);
  if (rows === 0) return null;
  return `${counted(rows, 'row')} could not be read and ${rows === 1 ? 'was' : 'were'} not screened.`;
}

function problemRows(report: Report): number {
  return report.screening.counts['problems'] ?? 0;
}
