import { counted, daysInWords, statusWord } from '../../lib/report/words.ts';
import type { AlertJson } from '../../lib/screening/json.ts';
import { html, type Markup } from './html.ts';

/** One row a company on the list that has something listed or to review, and under them what is permitted. */
export function deadlines(alerts: readonly AlertJson[]): Markup | null {
  const counting = [...of(alerts, 'listed'), ...of(alerts, 'review')];
  if (counting.length === 0) return null;
  return html`<section aria-labelledby="deadlines">
    <h2 id="deadlines">Deadlines</h2>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Company on the list</th>
            <th scope="col">Listed on</th>
            <th scope="col">Prohibited from <small>(New York)</small></th>
            <th scope="col">Divestment ends <small>(New York)</small></th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          ${firstOf(counting, (alert) => String(alert.listing.uid)).map((alert) => row(alert))}
        </tbody>
      </table>
    </div>
    <h3>What is permitted</h3>
    ${permissions(counting)}
  </section>`;
}

function of(alerts: readonly AlertJson[], word: 'listed' | 'review'): readonly AlertJson[] {
  return alerts.filter((alert) => alert.counted === word);
}

function row({ listing, counted, deadlines, status }: AlertJson): Markup {
  const { listedOn, effectiveAt, divestBefore, daysToEffective, daysToDivest } = deadlines;
  return html`<tr>
    <td>
      ${listing.name}${counted === 'review' ? html`<br /><small>if a person confirms it</small>` : null}
    </td>
    <td class="date">${listedOn ?? '–'}</td>
    <td class="date">${instant(effectiveAt, daysToEffective)}</td>
    <td class="date">${instant(divestBefore, daysToDivest)}</td>
    <td><span class="status ${status ?? 'unlisted'}">${statusWord(status)}</span></td>
  </tr>`;
}

function instant(at: string | null, days: number | null): Markup {
  const text = at === null ? '–' : at.slice(0, 16).replace('T', ' ');
  return html`${text}${days === null ? null : html`<br /><small>${daysInWords(days, days < 0)}</small>`}`;
}

/** The same sentences hold for many companies: each is said once, with the companies it holds for. */
function permissions(alerts: readonly AlertJson[]): readonly Markup[] {
  const keyOf = (alert: AlertJson): string =>
    JSON.stringify([alert.status, alert.permitted, alert.citations]);
  return firstOf(alerts, keyOf).map((alert) => {
    const same = alerts.filter((one) => keyOf(one) === keyOf(alert));
    const names = firstOf(same, (one) => String(one.listing.uid)).map((one) => one.listing.name);
    return html`<div class="permitted">
      <p>
        <span class="status ${alert.status ?? 'unlisted'}">${statusWord(alert.status)}</span>
        <strong
          >${names.length > 3 ? counted(names.length, 'company', 'companies') : names.join('; ')}</strong
        >
      </p>
      <p>${alert.permitted}</p>
      <p class="quiet">${alert.citations.join('; ')}</p>
    </div>`;
  });
}

function firstOf(alerts: readonly AlertJson[], keyOf: (alert: AlertJson) => string): readonly AlertJson[] {
  const found = new Map<string, AlertJson>();
  for (const alert of alerts) if (!found.has(keyOf(alert))) found.set(keyOf(alert), alert);
  return [...found.values()];
}
