import { counted } from '../../lib/report/words.ts';
import type { EditionView } from '../services/listing-views.ts';
import type { ScreeningView } from '../services/screening-views.ts';
import { html, type Markup } from './html.ts';
import { layout } from './layout.ts';
import { dayOf, inputNames, stateWords } from './words.ts';

/** The first page: a file goes in here, earlier screenings are found again. */
export function homePage(
  edition: EditionView,
  recent: readonly ScreeningView[],
  older: string | null,
): string {
  return layout(
    'Screen holdings',
    html`<h1>Screen a holdings file</h1>
      <p class="lead">
        Finds positions in securities of the companies on the US Treasury’s NS-CMIC list, says why, and gives
        the deadlines. Compared with the list published on ${edition.publishedOn ?? 'an unknown date'}
        (${edition.listings} companies).
      </p>
      ${uploadForm()}
      <section aria-labelledby="recent">
        <h2 id="recent">Screenings</h2>
        ${recent.length === 0 ? html`<p class="empty">Nothing has been screened yet.</p>` : recentTable(recent)}
        ${older === null ? null : html`<p><a href="${older}">Older screenings</a></p>`}
      </section>`,
  );
}

function uploadForm(): Markup {
  return html`<form class="upload" id="upload" method="post" action="/" enctype="multipart/form-data">
    <div class="drop" id="drop">
      <label for="file">Holdings file</label>
      <input
        type="file"
        id="file"
        name="file"
        required
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,.zip"
        aria-describedby="file-hint"
      />
      <p class="hint" id="file-hint">
        Excel workbook (.xlsx, .xlsm), text table (.csv, .tsv, .txt), or a .zip of these. You can drop the
        file here.
      </p>
    </div>
    <div class="options">
      <div>
        <label for="asOf">As of <span class="optional">(optional)</span></label>
        <input
          type="text"
          id="asOf"
          name="asOf"
          placeholder="2022-03-01"
          autocomplete="off"
          aria-describedby="asof-hint"
        />
        <p class="hint" id="asof-hint">A date, or an instant with its zone. Empty means now.</p>
      </div>
      <div>
        <label for="sheet">Sheet <span class="optional">(optional)</span></label>
        <input type="text" id="sheet" name="sheet" autocomplete="off" aria-describedby="sheet-hint" />
        <p class="hint" id="sheet-hint">Only this sheet of the workbook. Empty means all of them.</p>
      </div>
      ${seriesOptions()}
    </div>
    <button type="submit">Screen</button>
    <p class="working" id="working" role="status" hidden>Sending the file…</p>
  </form>`;
}

/** What the holdings are compared with: the last of their portfolio, or an earlier file. */
function seriesOptions(): Markup {
  return html`<div>
      <label for="portfolio">Portfolio <span class="optional">(optional)</span></label>
      <input
        type="text"
        id="portfolio"
        name="portfolio"
        maxlength="200"
        autocomplete="off"
        aria-describedby="portfolio-hint"
      />
      <p class="hint" id="portfolio-hint">Each screening of one name says what changed since the last.</p>
    </div>
    <div>
      <label for="previous">Earlier holdings <span class="optional">(optional)</span></label>
      <input
        type="file"
        id="previous"
        name="previous"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,.zip"
        aria-describedby="previous-hint"
      />
      <p class="hint" id="previous-hint">A file of the same accounts, to compare with.</p>
    </div>
    <div>
      <label for="previousAsOf">Held on <span class="optional">(optional)</span></label>
      <input
        type="text"
        id="previousAsOf"
        name="previousAsOf"
        placeholder="2022-01-31"
        autocomplete="off"
        aria-describedby="previousAsOf-hint"
      />
      <p class="hint" id="previousAsOf-hint">
        Day of the earlier holdings, where their file does not state it.
      </p>
    </div>`;
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
