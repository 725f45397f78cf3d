import type { DecidedAlert } from '../../lib/decisions/apply.ts';
import { countOf, countOrder } from '../../lib/report/report.ts';
import type { PositionJson, ScreeningJson } from '../../lib/screening/json.ts';
import { breachCounts } from '../../lib/report/verdict-words.ts';
import { counted, countWords, statusOrder, statusWords } from '../../lib/report/words.ts';
import type { ScreeningView } from '../services/screening-views.ts';
import { html, type Markup } from './html.ts';
import type { Page } from './layout.ts';
import { accounting } from './result-accounting.ts';
import { alertSections } from './result-alerts.ts';
import { breaches } from './result-breaches.ts';
import { apartSection } from './result-apart.ts';
import { decisionUpload, type ImportNote } from './result-decision.ts';
import { changesSection } from './result-changes.ts';
import { deadlines } from './result-deadlines.ts';
import { positionTable } from './result-positions.ts';
import { inputNames, newYorkText } from './words.ts';

/** What a finished screening's page is made from. `positions` are the first that have an outcome. */
export interface Result {
  readonly view: ScreeningView;
  readonly json: ScreeningJson;
  readonly positions: readonly PositionJson[];
  /** Every alert by its id, with what reviewers said of it. */
  readonly decided: ReadonlyMap<string, DecidedAlert>;
  readonly imported: ImportNote | null;
  /** Who looks at it, where that is somebody who may decide; null for others. */
  readonly reviewer: string | null;
}

/** The result: the verdict first, then what it rests on. */
export function resultPage(result: Result): Page {
  const { view, json } = result;
  return {
    title: `Result for ${inputNames(view)}`,
    content: html`<h1>${inputNames(view)}</h1>
      ${verdict(json)} ${facts(json)} ${downloads(view.id)} ${totals(json)} ${breaches(json)}
      ${changesSection(json)} ${deadlines(json.alerts)} ${alertSections(result)}
      ${decisionUpload(view.id, result.imported, result.reviewer !== null)} ${positionTable(result)}
      ${apartSection(json.apart)} ${accounting(json)} ${method(json)}`,
  };
}

function verdict(json: ScreeningJson): Markup {
  const { positions = 0, problems = 0, falsePositive = 0 } = json.counts;
  const [tone, text] = verdictOf(json.counts);
  // A row that nobody could read was not screened: no all-clear without saying so.
  const unread =
    problems === 0
      ? ''
      : ` ${counted(problems, 'row')} could not be read and ${problems === 1 ? 'was' : 'were'} not screened.`;
  const away =
    falsePositive === 0
      ? ''
      : ` ${counted(falsePositive, 'position was', 'positions were')} decided to be false positives.`;
  const all = tone === 'good' && falsePositive > 0 ? noneCounts(positions) : text;
  const broken = breachCounts(json.breaches);
  const shown = json.breaches.length > 0 ? 'bad' : tone === 'good' && problems > 0 ? 'warn' : tone;
  return html`<p class="verdict ${shown}">${all}${away}${broken === null ? '' : ` ${broken}.`}${unread}</p>`;
}

function noneCounts(positions: number): string {
  return `No position of ${counted(positions, 'position')} counts as a listed company’s.`;
}

function verdictOf({
  listed = 0,
  review = 0,
  positions = 0,
}: ScreeningJson['counts']): readonly ['bad' | 'warn' | 'good', string] {
  if (listed > 0) {
    const more =
      review > 0
        ? ` ${counted(review, 'more position needs', 'more positions need')} a person’s decision.`
        : '';
    const found = counted(listed, 'position is', 'positions are');
    return ['bad', `${found} in securities of companies on the list.${more}`];
  }
  if (review > 0)
    return ['warn', `${counted(review, 'position needs', 'positions need')} a person’s decision.`];
  return ['good', `No position of ${counted(positions, 'position')} matches a company on the list.`];
}

function facts(json: ScreeningJson): Markup {
  return html`<dl class="facts">
    <div>
      <dt>As of</dt>
      <dd>${newYorkText(json.asOf)}</dd>
    </div>
    <div>
      <dt>List published</dt>
      <dd>
        ${json.edition.publishedOn ?? 'unknown'} (${counted(json.edition.listings, 'company', 'companies')})
      </dd>
    </div>
    <div>
      <dt>Screened</dt>
      <dd>${json.ranAt.slice(0, 16).replace('T', ' ')} UTC</dd>
    </div>
    <div>
      <dt>Rows read</dt>
      <dd>${counted(json.counts['rows'] ?? 0, 'row')}</dd>
    </div>
  </dl>`;
}

function downloads(id: string): Markup {
  const base = `/api/v1/screenings/${id}`;
  return html`<p class="downloads">
    <a class="button" href="${base}/report.xlsx" download>Download workbook</a>
    <a class="button plain" href="${base}/report.json" download>JSON</a>
    <a class="button plain" href="${base}/positions.csv" download>All positions (CSV)</a>
    <a class="button plain" href="${base}/deadlines.ics" download>Dates (calendar)</a>
  </p>`;
}

function totals(json: ScreeningJson): Markup {
  const outcomes = countOrder
    .filter((word) => word !== 'falsePositive' || (json.counts[word] ?? 0) > 0)
    .map(
      (outcome) =>
        html`<li class="${outcome}">
          <strong>${(json.counts[outcome] ?? 0).toLocaleString('en-US')}</strong>
          <span>${countWords[outcome]}</span>
          <small>${counted(json.alerts.filter((one) => countOf(one) === outcome).length, 'alert')}</small>
        </li>`,
    );
  return html`<section aria-labelledby="totals">
    <h2 id="totals">Positions by outcome</h2>
    <ul class="totals">
      ${outcomes}
    </ul>
    ${statuses(json)}
  </section>`;
}

function statuses(json: ScreeningJson): Markup | null {
  const counted = json.alerts.filter((one) => one.counted !== null);
  const rows = statusOrder.flatMap((status) => {
    const alerts = counted.filter((one) => (one.status ?? 'unlisted') === status);
    return alerts.length === 0
      ? []
      : [html`<li><span class="status ${status}">${statusWords[status]}</span> ${alerts.length}</li>`];
  });
  return rows.length === 0
    ? null
    : html`<div class="by-status">
        <span class="quiet">Alerts, listed and to review, by status:</span>
        <ul class="statuses">
          ${rows}
        </ul>
      </div>`;
}

function method(json: ScreeningJson): Markup {
  const { edition, method, engine, inputs } = json;
  return html`<section aria-labelledby="method">
    <h2 id="method">What this rests on</h2>
    <dl class="facts wide">
      <div>
        <dt>Edition</dt>
        <dd>
          ${edition.source}, published ${edition.publishedOn ?? 'on an unknown date'}<br /><code
            >${edition.id}</code
          >
        </dd>
      </div>
      <div>
        <dt>Engine</dt>
        <dd>cmic-check ${engine}, reference data of ${method.knowledgeAsOf}</dd>
      </div>
      ${inputs.map(
        (one) =>
          html`<div>
            <dt>Input</dt>
            <dd>${one.name}<br /><code>sha256:${one.sha256}</code></dd>
          </div>`,
      )}
    </dl>
    ${
      method.limits.length === 0
        ? null
        : html`<ul class="limits">
            ${method.limits.map((one) => html`<li>${one}</li>`)}
          </ul>`
    }
  </section>`;
}
