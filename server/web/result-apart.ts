import type { ApartAlertJson, ApartJson } from '../../lib/screening/json.ts';
import { counted } from '../../lib/report/words.ts';
import { html, type Markup } from './html.ts';

/** What lists beside the law found, behind everything that the law says; nothing where none was given. */
export function apartSection(apart: ApartJson | undefined): Markup | null {
  if (apart === undefined) return null;
  const alerts = apart.alerts.filter(({ counted: as }) => as !== null);
  const { breaches } = apart.counts;
  return html`<section aria-labelledby="apart">
    <h2 id="apart">Apart, and no law</h2>
    <p class="hint">${apart.note}</p>
    ${
      alerts.length === 0
        ? html`<p class="empty">Nothing of these lists was found.</p>`
        : html`<ul>
            ${alerts.map((alert) => html`<li>${alertText(alert, apart)}</li>`)}
          </ul>`
    }
    ${
      breaches === 0
        ? null
        : html`<p>
            ${counted(breaches, "breach of the firm's own lists", "breaches of the firm's own lists")}.
          </p>`
    }
  </section>`;
}

function alertText(alert: ApartAlertJson, { lists }: ApartJson): string {
  const { instrument, positions, transactions, permitted, counted: as } = alert;
  const what = instrument.name ?? Object.values(instrument.identifiers)[0] ?? 'no name';
  const rows = counted(positions + transactions, 'row');
  const word = as === 'review' ? 'to review' : 'found';
  const list = alert.hypothetical ? 'What if' : (lists[alert.list]?.title ?? '');
  return `${list}: ${what} (${rows}, ${word}). ${permitted}`;
}
