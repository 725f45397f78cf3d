import { counted } from '../../lib/report/words.ts';
import type { EditionView } from '../services/listing-views.ts';
import type { ScreeningView } from '../services/screening-views.ts';
import { html, type Markup } from './html.ts';
import type { Page } from './layout.ts';
import { uploadForm } from './upload-form.ts';
import { dayOf, inputNames, stateWords } from './words.ts';

/** The first page: a file goes in here, earlier screenings are found again. */
export function homePage(
  edition: EditionView,
  recent: readonly ScreeningView[],
  { older, maySend }: { readonly older: string | null; readonly maySend: boolean },
): Page {
  return {
    title: 'Screen holdings',
    content: html`<h1>Screen a holdings file</h1>
      <p class="lead">
        Finds positions in securities of the companies on the US Treasury’s NS-CMIC list, says why, and gives
        the deadlines. Compared with the list published on ${edition.publishedOn ?? 'an unknown date'}
        (${edition.listings} companies).
      </p>
      ${maySend ? uploadForm() : html`<p class="empty">Your role lets you see what others had screened.</p>`}
      <section aria-labelledby="recent">
        <h2 id="recent">Screenings</h2>
        ${recent.length === 0 ? html`<p class="empty">Nothing has been screened yet.</p>` : recentTable(recent)}
        ${older === null ? null : html`<p><a href="${older}">Older screenings</a></p>`}
      </section>`,
  };
}

function recentTable(recent: readonly ScreeningView[]): Markup {
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">As of</th>
          <th scope="col">Screened</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        ${recent.map(
          (one) =>
            html`<tr>
              <td>
                <a href="/screenings/${one.id}">${inputNames(one)}</a>${
                  one.portfolio === null ? null : html`<br /><small>${one.portfolio}</small>`
                }
              </td>
              <td class="date">${dayOf(one.asOf)}</td>
              <td class="date">${one.createdAt.slice(0, 16).replace('T', ' ')} UTC</td>
              <td>${resultOf(one)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function resultOf(screening: ScreeningView): Markup {
  const { counts, state, failure } = screening;
  if (counts === null)
    return html`<span class="tag ${failure === null ? 'wait' : 'bad'}">${stateWords(state, failure)}</span>`;
  if (counts.listed + counts.review === 0) return html`<span class="tag good">Nothing to look at</span>`;
  return html`${counts.listed > 0 ? html`<span class="tag bad">${counts.listed} listed</span> ` : null}
    ${counts.review > 0 ? html`<span class="tag warn">${counts.review} to review</span>` : null}
    <span class="quiet">of ${counted(counts.positions, 'position')}</span>`;
}
