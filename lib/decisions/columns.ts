/** What the columns of the sheet Positions are called that a reviewer fills in and that are read back. */
export const decisionColumns = {
  alert: 'Alert',
  decision: 'Decision',
  reviewer: 'Reviewer',
  comment: 'Comment',
} as const;

/** The line of the sheet Positions that says what its alerts are alerts of. */
export function originNote(screening: string, edition: string): string {
  return `Screening ${screening}, list edition ${edition}.`;
}

/** A workbook's screening and edition. */
export interface Origin {
  readonly screening: string;
  readonly edition: string;
}

const originLine = /^Screening (\S+), list edition (sha256:[0-9a-f]{64})\.$/;

/** Reads that line; `null` where the text is another one. */
export function readOrigin(text: string): Origin | null {
  const [, screening, edition] = originLine.exec(text.trim()) ?? [];
  return screening === undefined || edition === undefined ? null : { screening, edition };
}
