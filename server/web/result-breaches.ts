import { breachWords, certaintyWords, verdictOrder, verdictWords } from '../../lib/report/verdict-words.ts';
import type { Breach } from '../../lib/rules/breach.ts';
import type { ScreeningJson } from '../../lib/screening/json.ts';
import { counted } from '../../lib/report/words.ts';
import { html, type Markup } from './html.ts';
import { newYorkText } from './words.ts';

const breachesShownMax = 200;

/** The breaches with what may be done now, and the verdicts on the transactions. Nothing where neither was asked for. */
export function breaches(json: ScreeningJson): Markup | null {
  if (json.breaches.length === 0 && json.transactions === undefined) return null;
  const shown = json.breaches.slice(0, breachesShownMax);
  return html`<section aria-labelledby="breaches">
    <h2 id="breaches">Breaches</h2>
    ${verdicts(json)}
    ${shown.length === 0 ? html`<p class="empty">No breach was found among what was given.</p>` : table(shown, json)}
    ${shown.length === json.breaches.length ? null : html`<p class="quiet">The first ${shown.length} of ${json.breaches.length}; the workbook has them all.</p>`}
  </section>`;
}

function verdicts({ transactions, verdicts: found }: ScreeningJson): Markup | null {
  if (transactions === undefined || found === undefined) return null;
  const words = verdictOrder.map((word) => `${found[word]} ${verdictWords[word].toLowerCase()}`);
  return html`<p>${counted(transactions.length, 'transaction')} judged: ${words.join(', ')}.</p>`;
}

function table(shown: readonly Breach[], json: ScreeningJson): Markup {
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">What happened</th>
          <th scope="col">When</th>
          <th scope="col">Account, row</th>
          <th scope="col">Why, and what may be done now</th>
          <th scope="col">Report by</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map((breach) => row(breach, json))}
      </tbody>
    </table>
  </div>`;
}

function row(breach: Breach, { inputs }: ScreeningJson): Markup {
  const { kind, certainty, listing, at, account, reasons, mayDo, citations, reportBy } = breach;
  const source = breach.transaction ?? breach.position;
  const place = source === null ? '' : `${inputs[source.input]?.name ?? ''}, row ${source.row}`;
  return html`<tr>
    <td>
      ${breachWords[kind]}<br /><small
        >${certaintyWords[certainty]}${listing === null ? '' : ` – ${listing.name}`}</small
      >
    </td>
    <td class="date">${at === null ? 'no date' : at.length > 10 ? newYorkText(at) : at}</td>
    <td>${account ?? 'no account'}<br /><small>${place}</small></td>
    <td class="text">
      ${reasons.map(({ text }) => html`<p>${text}</p>`)}
      <p><strong>Now:</strong> ${mayDo}</p>
      <p class="quiet">${citations.join('; ')}</p>
    </td>
    <td class="date">${reportBy ?? '–'}</td>
  </tr>`;
}
