import { strongestCount, type CountWord } from '../../lib/decisions/counts.ts';
import { countOf } from '../../lib/report/report.ts';
import { countWords } from '../../lib/report/words.ts';
import type { PositionJson, ScreeningJson } from '../../lib/screening/json.ts';
import { html, type Markup } from './html.ts';

/** The first positions that have an outcome, with where they stand in the file. */
export function positionTable(result: {
  readonly json: ScreeningJson;
  readonly positions: readonly PositionJson[];
}): Markup | null {
  const { json, positions } = result;
  if (positions.length === 0) return null;
  const { listed = 0, review = 0, related = 0, falsePositive = 0 } = json.counts;
  const total = listed + review + related + falsePositive;
  const words = new Map(json.alerts.map((alert) => [alert.id, countOf(alert)]));
  return html`<section aria-labelledby="positions">
    <h2 id="positions">Positions with an outcome</h2>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">Source</th>
            <th scope="col">Account</th>
            <th scope="col">Name in the file</th>
            <th scope="col" class="number">Quantity</th>
            <th scope="col" class="number">Market value</th>
          </tr>
        </thead>
        <tbody>
          ${positions.map((one) => row(one, strongestOf(one, words) ?? one.outcome, json))}
        </tbody>
      </table>
    </div>
    ${total > positions.length ? html`<p class="quiet">The first ${positions.length} of ${total}; the workbook has them all.</p>` : null}
  </section>`;
}

/** What a position counts as: the strongest of its alerts. */
function strongestOf(
  { alert, further = [] }: PositionJson,
  words: ReadonlyMap<string, CountWord>,
): CountWord | null {
  return strongestCount([alert ?? '', ...further].flatMap((id) => words.get(id) ?? []));
}

function row(position: PositionJson, word: CountWord | null, json: ScreeningJson): Markup {
  const { sheet, row, account, name, quantity, marketValue, currency } = position;
  const file = json.inputs.length > 1 ? `${json.inputs[position.input]?.name ?? ''}, ` : '';
  return html`<tr>
    <td><span class="tag ${word ?? ''}">${word === null ? '' : countWords[word]}</span></td>
    <td>${file}${sheet === null ? '' : `${sheet}, `}row ${row}</td>
    <td>${account ?? '–'}</td>
    <td>${name ?? '–'}</td>
    <td class="number">${quantity ?? '–'}</td>
    <td class="number">${marketValue ?? '–'} ${marketValue === null ? '' : (currency ?? '')}</td>
  </tr>`;
}
