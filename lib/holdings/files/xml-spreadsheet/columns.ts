import { refuse } from '../../../problems.ts';
import { sheetColumnsMax } from '../workbook/limits.ts';
import { misplaced } from '../workbook/reference.ts';

/** The styles that a table gives to whole columns; cells without one of their own and of their row have it. */
export class ColumnStyles {
  private styles: (string | null)[] = [];
  private next = 1;

  begin(): void {
    this.styles = [];
    this.next = 1;
  }

  /** Notes a column by its number, 0 for the one behind the last, and those behind it that it stands for too. */
  add(index: number, further: number, style: string | null): void {
    const first = index === 0 ? this.next : index;
    if (first < this.next) refuse('fileDamaged', { text: misplaced });
    this.next = first + further + 1;
    if (style === null) return;
    const last = Math.min(this.next - 1, sheetColumnsMax);
    for (let column = first; column <= last; column += 1) this.styles[column] = style;
  }

  styleOf(column: number): string | null {
    return this.styles[column] ?? null;
  }
}
