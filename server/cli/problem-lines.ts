import type { Problem } from '../../lib/problems.ts';
import { counted } from '../../lib/report/words.ts';
import { line, type Terminal } from './terminal.ts';

/** A problem on one line: file, sheet, row and column, what was seen, and what to do. */
export function problemLine(problem: Problem, files: readonly string[]): string {
  const file = problem.file ?? (problem.input === null ? null : (files[problem.input] ?? null));
  const place = [
    file,
    problem.sheet === null ? null : `sheet ${problem.sheet}`,
    problem.row === null ? null : `row ${problem.row}`,
    problem.column === null ? null : `column ${problem.column}`,
  ].filter((part) => part !== null);
  const seen = problem.seen === null ? '' : ` Seen: "${problem.seen}".`;
  return oneLine(
    `${place.length === 0 ? '' : `${place.join(', ')}: `}${problem.code}: ${problem.text}${seen}`,
  );
}

const problemLinesMax = 100;

/** Tells the first problems, one a line, and where the others are found. */
export function tellProblems(
  {
    problems,
    inputs,
  }: { readonly problems: readonly Problem[]; readonly inputs: readonly { readonly name: string }[] },
  report: string | null,
  { err }: Terminal,
): void {
  const names = inputs.map((input) => input.name);
  for (const problem of problems.slice(0, problemLinesMax)) line(err, problemLine(problem, names));
  const more = problems.length - problemLinesMax;
  if (more > 0)
    line(
      err,
      `and ${counted(more, 'more problem')}; ${report === null ? '--report' : 'the report'} lists them`,
    );
}

/** Control characters of a user's text would break the line or steer the terminal. */
export function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}
