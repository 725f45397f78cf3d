import { counted, exposureWords } from '../../lib/report/words.ts';
import { countOf } from '../../lib/report/report.ts';
import type { AlertJson } from '../../lib/screening/json.ts';
import { html, type Markup } from './html.ts';
import { decisionPart } from './result-decision.ts';
import type { Result } from './result-page.ts';

const alertsShownMax = 500;

/** The alerts, each with its reasons and decisions: listed, then to review, then what is not counted. */
export function alertSections(result: Result): Markup {
  const of = (word: ReturnType<typeof countOf>): readonly AlertJson[] =>
    result.json.alerts.filter((one) => countOf(one) === word);
  const related = of('related');
  return html`${section({ id: 'listed', title: 'Listed', alerts: of('listed') }, result)}
  ${section({ id: 'review', title: 'To review: a person must decide', alerts: of('review') }, result)}
  ${section(
    { id: 'refuted', title: 'Decided false positive: not counted', alerts: of('falsePositive') },
    result,
  )}
  ${
    related.length === 0
      ? null
      : html`<details class="related">
          <summary>
            Related, not counted:
            ${counted(related.length, 'affiliate or look-alike', 'affiliates and look-alikes')}
          </summary>
          ${table(related, result)}
        </details>`
  }`;
}

function section(
  part: { readonly id: string; readonly title: string; readonly alerts: readonly AlertJson[] },
  result: Result,
): Markup | null {
  const { id, title, alerts } = part;
  if (alerts.length === 0) return null;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${table(alerts, result)}
  </section>`;
}

function table(alerts: readonly AlertJson[], result: Result): Markup {
  const shown = alerts.slice(0, alertsShownMax);
  return html`<div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">On the list</th>
            <th scope="col">Why</th>
            <th scope="col" class="number">Positions</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((alert) => row(alert, result))}
        </tbody>
      </table>
    </div>
    ${shown.length === alerts.length ? null : html`<p class="quiet">The first ${shown.length} of ${alerts.length}; the workbook has them all.</p>`}`;
}

function row(alert: AlertJson, { decided, view, reviewer }: Result): Markup {
  const said = decided.get(alert.id);
  const { instrument, listing, reasons, exposure, positions } = alert;
  const identifiers = Object.entries(instrument.identifiers).map(
    ([scheme, value]) => `${scheme.toUpperCase()} ${value}`,
  );
  return html`<tr id="alert-${alert.id}">
    <td>${instrument.name ?? 'no name'}<br /><small>${identifiers.join(', ')}</small></td>
    <td>${listing.name}<br /><small>${exposureWords[exposure]}</small></td>
    <td class="text">
      <ul class="reasons">
        ${reasons.map((one) => html`<li class="${one.speaks}"><span>${one.speaks === 'for' ? 'For' : 'Against'}</span> ${one.text}</li>`)}
      </ul>
      ${said === undefined ? null : decisionPart(said, view.id, reviewer)}
    </td>
    <td class="number">${positions.toLocaleString('en-US')}</td>
  </tr>`;
}
