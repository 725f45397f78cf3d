import { skipReasons } from '../../lib/holdings/position.ts';
import { counted } from '../../lib/report/words.ts';
import type { ScreeningJson } from '../../lib/screening/json.ts';
import { html, type Markup } from './html.ts';
import { problemTable } from './progress-page.ts';

const problemsShownMax = 100;

const skipWords: ReadonlyMap<string, string> = new Map(Object.entries(skipReasons));

/** Where every row went: rows read = positions + skipped + problems; then the problems themselves. */
export function accounting(json: ScreeningJson): Markup {
  const { rows = 0, positions = 0, transactions = 0, skipped = 0, problems = 0 } = json.counts;
  const shown = json.problems.slice(0, problemsShownMax);
  return html`<section aria-labelledby="accounting">
    <h2 id="accounting">What was read</h2>
    <p class="sum">
      <span><strong>${text(rows)}</strong> rows read</span> =
      <span><strong>${text(positions)}</strong> ${positions === 1 ? 'position' : 'positions'}</span> +
      ${json.transactions === undefined ? null : html`<span><strong>${text(transactions)}</strong> ${transactions === 1 ? 'transaction' : 'transactions'}</span> +`}
      <span><strong>${text(skipped)}</strong> skipped</span> +
      <span><strong>${text(problems)}</strong> ${problems === 1 ? 'problem' : 'problems'}</span>
    </p>
    ${skippedList(json)}
    ${
      shown.length === 0
        ? html`<p class="quiet">No row or cell had a problem.</p>`
        : html`<h3>Problems</h3>
            ${problemTable(shown)}`
    }
    ${shown.length === json.problems.length ? null : html`<p class="quiet">The first ${shown.length} of ${counted(json.problems.length, 'problem')} listed; the workbook has them all.</p>`}
  </section>`;
}

function skippedList(json: ScreeningJson): Markup | null {
  const reasons = Object.entries(json.skipped).filter(([, count]) => count > 0);
  if (reasons.length === 0) return null;
  return html`<details>
    <summary>Why rows were skipped</summary>
    <ul>
      ${reasons.map(([reason, count]) => html`<li>${counted(count, 'row')}: ${skipWords.get(reason) ?? reason}</li>`)}
    </ul>
  </details>`;
}

function text(count: number): string {
  return count.toLocaleString('en-US');
}
