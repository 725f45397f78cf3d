import { causeWords, changeWords, sideOutcome } from '../../lib/report/change-words.ts';
import { sinceText } from '../../lib/report/sheets/changes.ts';
import { amountText, counted, noAccount } from '../../lib/report/words.ts';
import type { ChangeSide, PositionChange } from '../../lib/screening/changes.ts';
import type { ScreeningJson } from '../../lib/screening/json.ts';
import { html, type Markup } from './html.ts';

const changesShownMax = 50;

/** What changed since the earlier holdings, briefly; nothing where there were none. */
export function changesSection(json: ScreeningJson): Markup | null {
  const { compared, changes = [], notCompared = [], breaches } = json;
  if (compared === undefined) return null;
  const shown = changes.slice(0, changesShownMax);
  const { earlier } = compared;
  const suspected = breaches.filter(({ certainty }) => certainty === 'suspected').length;
  return html`<section aria-labelledby="changes">
    <h2 id="changes">Changes ${sinceText(compared)}</h2>
    ${
      earlier === null
        ? null
        : html`<p>
            Compared with
            <a href="/screenings/${earlier.screening}">the last screening of the portfolio</a>.
          </p>`
    }
    ${
      suspected === 0
        ? null
        : html`<p>
            <strong
              >${counted(suspected, 'change is a suspected breach', 'changes are suspected breaches')}</strong
            >
            of law: no known event explains them. The workbook has the arithmetic and what may be done now.
          </p>`
    }
    ${shown.length === 0 ? html`<p class="empty">Nothing that matches a company on the list changed.</p>` : table(shown)}
    ${
      shown.length === changes.length
        ? null
        : html`<p class="quiet">
            The first ${shown.length} of ${counted(changes.length, 'change')}; the workbook has them all.
          </p>`
    }
    ${notCompared.length === 0 ? null : html`<p>${counted(notCompared.length, 'line')} could not be compared or judged: see the workbook, sheet Changes.</p>`}
    ${compared.notes.map((note) => html`<p class="quiet">${note}</p>`)}
  </section>`;
}

function table(changes: readonly PositionChange[]): Markup {
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">What changed</th>
          <th scope="col">Account</th>
          <th scope="col">Security</th>
          <th scope="col">Before</th>
          <th scope="col">Now</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map((change) => row(change))}
      </tbody>
    </table>
  </div>`;
}

function row({ kind, account, name, line, before, after, why }: PositionChange): Markup {
  return html`<tr>
    <td>${changeWords[kind]}</td>
    <td>${account ?? noAccount}</td>
    <td>${name ?? line}<br /><small>${line}</small></td>
    <td>${side(before)}</td>
    <td>${side(after)}</td>
    <td>${why.map(({ code, text }) => html`${causeWords[code]}: ${text}<br />`)}</td>
  </tr>`;
}

function side(of: ChangeSide | null): Markup {
  if (of === null) return html`–`;
  const quantity = of.quantity === null ? null : html`${amountText(of.quantity)}<br />`;
  return html`${quantity}<small>${sideOutcome(of)}</small>`;
}
