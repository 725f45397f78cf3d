import { daysInWords, statusWord } from '../../lib/report/words.ts';
import type { AlertJson } from '../../lib/screening/json.ts';
import { html, type Markup } from './html.ts';
import { newYorkText } from './words.ts';

/** One row a company on the list that has something listed or to review. */
export function deadlines(alerts: readonly AlertJson[]): Markup | null {
  const byListing = new Map<number, AlertJson>();
  for (const alert of alerts) {
    if (alert.outcome !== 'related' && !byListing.has(alert.listing.uid))
      byListing.set(alert.listing.uid, alert);
  }
  if (byListing.size === 0) return null;
  return html`<section aria-labelledby="deadlines">
    <h2 id="deadlines">Deadlines</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Company</th>
            <th scope="col">Listed on</th>
            <th scope="col">Prohibited from</th>
            <th scope="col">Divestment ends</th>
            <th scope="col">Status</th>
            <th scope="col">What is permitted</th>
          </tr>
        </thead>
        <tbody>
          ${[...byListing.values()].map((alert) => row(alert))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function row({ listing, deadlines, status, permitted, citations }: AlertJson): Markup {
  const { listedOn, effectiveAt, divestBefore, daysToEffective, daysToDivest } = deadlines;
  return html`<tr>
    <td>${listing.name}</td>
    <td class="date">${listedOn ?? '–'}</td>
    <td class="date">${instant(effectiveAt, daysToEffective)}</td>
    <td class="date">${instant(divestBefore, daysToDivest)}</td>
    <td><span class="status ${status ?? 'unlisted'}">${statusWord(status)}</span></td>
    <td class="text">${permitted} <span class="quiet">${citations.join('; ')}</span></td>
  </tr>`;
}

function instant(at: string | null, days: number | null): Markup {
  return html`${newYorkText(at)}${days === null ? null : html`<br /><small>${daysInWords(days, days < 0)}</small>`}`;
}
