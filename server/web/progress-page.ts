import type { Problem } from '../../lib/problems.ts';
import { counted } from '../../lib/report/words.ts';
import type { ScreeningView } from '../services/screening-views.ts';
import { html, type Markup } from './html.ts';
import type { Page } from './layout.ts';
import { inputNames, stateWords } from './words.ts';

const refreshSeconds = 3;

/** While a screening waits or runs. The script asks for its state; without scripts the page reloads itself. */
export function progressPage(view: ScreeningView): Page {
  const rows = view.rowsRead === null ? '' : `${counted(view.rowsRead, 'row')} read`;
  return {
    title: `Screening ${inputNames(view)}`,
    refreshSeconds,
    content: html`<h1>${inputNames(view)}</h1>
      <div class="progress" data-screening="/api/v1/screenings/${view.id}">
        <progress aria-labelledby="state"></progress>
        <p role="status">
          <span id="state">${stateWords(view.state, view.failure)}</span> <span id="rows">${rows}</span>
        </p>
      </div>
      <p class="hint">
        You can leave this page; the screening goes on and is listed on the <a href="/">first page</a>.
      </p>`,
  };
}

/** A screening that ended without a result: what was wrong and what to do. */
export function failedPage(view: ScreeningView): Page {
  const refused = view.failure === 'refused';
  return {
    title: `${stateWords(view.state, view.failure)}: ${inputNames(view)}`,
    content: html`<h1>${inputNames(view)}</h1>
      <p class="verdict bad">
        ${refused ? 'The file was refused. Nothing was screened.' : 'The service met a fault of its own. Nothing was screened.'}
      </p>
      ${refused ? problemTable(view.problems) : html`<p>Nothing is wrong with what you sent. The log of the service says more.</p>`}
      <p><a class="button" href="/">Send another file</a></p>`,
  };
}

/** Problems with their place, what was seen there and what to do. */
export function problemTable(problems: readonly Problem[]): Markup {
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Seen</th>
          <th scope="col">What to do</th>
        </tr>
      </thead>
      <tbody>
        ${problems.map(
          (one) =>
            html`<tr>
              <td>${placeOf(one)}</td>
              <td class="seen">${one.seen ?? '–'}</td>
              <td>${one.text} <a class="quiet" href="/problems/${one.code}">${one.code}</a></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function placeOf(problem: Problem): string {
  const parts = [
    problem.file,
    problem.sheet === null ? null : `sheet ${problem.sheet}`,
    problem.row === null ? null : `row ${problem.row}`,
    problem.column === null ? null : `column ${problem.column}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'the file' : parts.join(', ');
}
