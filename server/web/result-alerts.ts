import { counted, exposureWords } from '../../lib/report/words.ts';
import type { AlertJson } from '../../lib/screening/json.ts';
import { html, type Markup } from './html.ts';

const alertsShownMax = 500;

/** The alerts, each with its reasons: listed, then to review, then (folded) related. */
export function alertSections(alerts: readonly AlertJson[]): Markup {
  const of = (outcome: AlertJson['outcome']): readonly AlertJson[] =>
    alerts.filter((one) => one.outcome === outcome);
  const related = of('related');
  return html`${section('listed', 'Listed', of('listed'))}
  ${section('review', 'To review: a person must decide', of('review'))}
  ${
    related.length === 0
      ? null
      : html`<details class="related">
          <summary>
            Related, not counted:
            ${counted(related.length, 'affiliate or look-alike', 'affiliates and look-alikes')}
          </summary>
          ${table(related)}
        </details>`
  }`;
}

function section(id: string, title: string, alerts: readonly AlertJson[]): Markup | null {
  if (alerts.length === 0) return null;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${table(alerts)}
  </section>`;
}

function table(alerts: readonly AlertJson[]): Markup {
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
          ${shown.map((alert) => row(alert))}
        </tbody>
      </table>
    </div>
    ${shown.length === alerts.length ? null : html`<p class="quiet">The first ${shown.length} of ${alerts.length}; the workbook has them all.</p>`}`;
}

function row(alert: AlertJson): Markup {
  const { instrument, listing, reasons, exposure, positions } = alert;
  const identifiers = Object.entries(instrument.identifiers).map(
    ([scheme, value]) => `${scheme.toUpperCase()} ${value}`,
  );
  return html`<tr>
    <td>${instrument.name ?? 'no name'}<br /><small>${identifiers.join(', ')}</small></td>
    <td>${listing.name}<br /><small>${exposureWords[exposure]}</small></td>
    <td class="text">
      <ul class="reasons">
        ${reasons.map((one) => html`<li class="${one.speaks}"><span>${one.speaks === 'for' ? 'For' : 'Against'}</span> ${one.text}</li>`)}
      </ul>
    </td>
    <td class="number">${positions.toLocaleString('en-US')}</td>
  </tr>`;
}
