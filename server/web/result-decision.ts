import type { DecidedAlert, PastDecision } from '../../lib/decisions/apply.ts';
import { commentLengthMax, decisionWords } from '../../lib/decisions/decision.ts';
import { html, type Markup } from './html.ts';
import { decisionMeanings, decisionNames } from './words.ts';

/** What reviewers said of an alert and, for a `reviewer`, the form to decide on it. Works without scripts. */
export function decisionPart(decided: DecidedAlert, screening: string, reviewer: string | null): Markup {
  const { alert, state, history } = decided;
  const isRelated = alert.match.outcome === 'related' && history.length === 0;
  if (isRelated) return html``;
  return html`<div class="decision">
    ${stateLine(decided)} ${history.length > 1 ? past(history) : null}
    ${
      reviewer === null
        ? null
        : html`<details>
            <summary>${summaryWords[state]}</summary>
            ${form(alert.id, screening, reviewer)}
          </details>`
    }
  </div>`;
}

const summaryWords: Readonly<Record<DecidedAlert['state'], string>> = {
  open: 'Decide',
  expired: 'Decide',
  unconfirmed: 'Confirm or decide otherwise',
  decided: 'Decide again',
};

const stateTags: Readonly<Record<Exclude<DecidedAlert['state'], 'open'>, Markup>> = {
  decided: html`<span class="tag good">Decided</span>`,
  expired: html`<span class="tag warn">Decision expired: open again</span>`,
  unconfirmed: html`<span class="tag warn">Waits for a second person</span>`,
};

function stateLine({ state, latest }: DecidedAlert): Markup {
  if (latest === null || state === 'open')
    return html`<p><span class="tag">Nobody has decided yet</span></p>`;
  return html`<p>${stateTags[state]} ${said(latest)}</p>`;
}

function said({ decision, why }: PastDecision): Markup {
  const { by, at, comment } = decision;
  return html`<strong>${decisionNames[decision.decision]}</strong>, by ${by} on
    ${at.slice(0, 16).replace('T', ' ')} UTC${comment === null ? null : html`: <q>${comment}</q>`}
    ${why === null ? null : html`<br /><small>Why it does not count: ${why}</small>`}`;
}

const stateWords: Readonly<Record<PastDecision['state'], string>> = {
  holds: 'Holds',
  superseded: 'Replaced by a later one',
  expired: 'Expired',
  unconfirmed: 'Not confirmed',
};

function past(history: readonly PastDecision[]): Markup {
  return html`<details>
    <summary>All ${history.length} decisions</summary>
    <ol class="history">
      ${history.map((one) => html`<li><span class="tag">${stateWords[one.state]}</span> ${said(one)}</li>`)}
    </ol>
  </details>`;
}

function form(alert: string, screening: string, reviewer: string): Markup {
  return html`<form class="decide" method="post" action="/screenings/${screening}/alerts/${alert}/decision">
    <div>
      <label for="decision-${alert}">Decision</label>
      <select id="decision-${alert}" name="decision" required>
        <option value="">Choose one</option>
        ${decisionWords.map((word) => html`<option value="${word}">${decisionMeanings[word]}</option>`)}
      </select>
    </div>
    <p class="hint">Recorded as a decision of ${reviewer}.</p>
    <div class="why">
      <label for="comment-${alert}">Why</label>
      <textarea id="comment-${alert}" name="comment" rows="2" maxlength="${commentLengthMax}"></textarea>
    </div>
    <button type="submit">Record decision</button>
  </form>`;
}

/** The counts of an import that has just been made. */
export interface ImportNote {
  readonly appended: number;
  readonly known: number;
  readonly ignored: number;
}

/** Where a filled workbook is given back, and what its import came to. */
export function decisionUpload(screening: string, note: ImportNote | null, isReviewer: boolean): Markup {
  return html`<section aria-labelledby="decisions">
    <h2 id="decisions">Decisions</h2>
    ${note === null ? null : importLine(note)}
    <p class="lead">
      A decision is remembered for the same instrument and company in the next file, and expires when the
      evidence or the listing changes. Every decision is kept; none is edited. In a workbook the name of the
      reviewer is what a person types; who gave the workbook back is recorded with it.
    </p>
    ${isReviewer ? giveBack(screening) : null}
    <p class="quiet">
      All decisions: <a href="/api/v1/decisions" download>JSON</a>,
      <a href="/api/v1/decisions.csv" download>CSV</a>
    </p>
  </section>`;
}

function giveBack(screening: string): Markup {
  return html`<form
    class="give-back"
    method="post"
    action="/screenings/${screening}/decisions"
    enctype="multipart/form-data"
  >
    <label for="workbook">Workbook of this screening, its Decision columns filled in</label>
    <input type="file" id="workbook" name="file" required accept=".xlsx,.xlsm" />
    <button type="submit">Take in its decisions</button>
  </form>`;
}

function importLine({ appended, known, ignored }: ImportNote): Markup {
  const without =
    ignored === 0 ? '' : ` ${ignored} with a reviewer or a comment but no decision had no effect.`;
  return html`<p class="verdict good" role="status">
    The workbook was read: decisions recorded ${appended}, known before ${known}.${without}
  </p>`;
}
