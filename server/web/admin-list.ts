import type { EditionSummary } from '../services/editions.ts';
import type { EditionView } from '../services/listing-views.ts';
import { html, type Markup } from './html.ts';

/** The list that is screened against, the publications that are stored, and where another one is taken in. */
export interface ListState {
  readonly current: EditionView;
  readonly ageDays: number | null;
  readonly stored: readonly EditionSummary[];
  /** Only the first organisation takes in publications: the list is the same for all. */
  readonly mayImport: boolean;
  readonly engine: string;
}

export function listSection({ current, ageDays, stored, mayImport, engine }: ListState): Markup {
  const age = ageDays === null ? 'of unknown age' : `${ageDays} days old`;
  return html`<section aria-labelledby="list">
    <h2 id="list">The list</h2>
    <p>
      Screened against: ${current.source}, published ${current.publishedOn ?? 'on an unknown date'} (${age}),
      ${current.listings} companies.<br /><code>${current.id}</code>
    </p>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Published</th>
            <th scope="col">Companies</th>
            <th scope="col">Source</th>
            <th scope="col">Stored</th>
            <th scope="col">Against the current one</th>
          </tr>
        </thead>
        <tbody>
          ${stored.map(
            (one) =>
              html`<tr>
                <td class="date">
                  ${one.publishedOn ?? 'unknown'}${one.confirmedOn === one.publishedOn ? null : html`, again ${one.confirmedOn}`}
                </td>
                <td>${one.listings}</td>
                <td>${one.source}</td>
                <td class="date">${one.storedAt.slice(0, 10)}</td>
                <td>
                  ${one.id === current.id ? html`<span class="tag good">Current</span>` : html`<a href="/api/v1/editions/${one.id}/diff/${current.id}">Differences (JSON)</a>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${mayImport ? importForm() : null}
    <p class="quiet">cmic-check ${engine}. <a href="/api/v1/openapi.json">Description of the API</a></p>
  </section>`;
}

function importForm(): Markup {
  return html`<form class="sheet wide" method="post" action="/admin/editions" enctype="multipart/form-data">
    <h3>Take in a publication</h3>
    <div>
      <label for="publication">Files of one publication</label>
      <input type="file" id="publication" name="file" multiple required accept=".xml,.csv,.json" />
      <p class="hint">
        Best CONS_ENHANCED.XML: it alone has the Chinese names. The newest publication is screened against.
      </p>
    </div>
    <label class="check" for="removals">
      <input type="checkbox" id="removals" name="removals" value="confirmed" /> OFAC has removed the companies
      that it lacks
    </label>
    <button type="submit">Take it in</button>
  </form>`;
}
