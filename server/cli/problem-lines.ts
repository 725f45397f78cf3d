import type { Problem } from '../../lib/problems.ts';

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

/** Control characters of a user's text would break the line or steer the terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}
