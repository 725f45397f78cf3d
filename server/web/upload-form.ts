import { html, type Markup } from './html.ts';

const tables =
  '.xlsx,.xlsm,.xls,.ods,.fods,.csv,.tsv,.txt,.html,.htm,.mht,.mhtml,.xml,.sta,.fin,.json,.ndjson,.jsonl,.zip,.gz';

interface FormField {
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  /** What a file chooser offers; a field without it takes text. */
  readonly accept?: string;
  /** Several files may be chosen. */
  readonly many?: boolean;
  readonly example?: string;
  /** Several lines of text. */
  readonly lines?: boolean;
}

const options: readonly FormField[] = [
  {
    field: 'asOf',
    label: 'As of',
    hint: 'A date, or an instant with its zone. Empty means now.',
    example: '2022-03-01',
  },
  { field: 'sheet', label: 'Sheet', hint: 'Only this sheet of the workbook. Empty means all of them.' },
  {
    field: 'portfolio',
    label: 'Portfolio',
    hint: 'Each screening of one name says what changed since the last.',
  },
];

/** What may be sent beside the holdings. */
const more: readonly FormField[] = [
  {
    field: 'transactions',
    label: 'Trades or orders',
    hint: 'Of the same accounts: each is judged, and breaches are reported.',
    accept: tables,
  },
  {
    field: 'previous',
    label: 'Earlier holdings',
    hint: 'Of the same accounts, to compare with: what changed, and what no trade explains.',
    accept: tables,
  },
  {
    field: 'previousAsOf',
    label: 'Earlier holdings held on',
    hint: 'Where their file does not state the day.',
    example: '2022-01-31',
  },
  {
    field: 'funds',
    label: 'Constituents of funds',
    hint: 'What funds that are held hold themselves; each file names its fund.',
    accept: tables,
    many: true,
  },
  {
    field: 'ownList',
    label: 'A list of the firm’s own',
    hint: 'CSV or JSON with name, isin, ticker, from, to, effect, reason. Reported apart.',
    accept: '.csv,.json',
  },
  {
    field: 'policy',
    label: 'The firm’s own rules',
    hint: 'A JSON file: restricted securities, holding after the deadline, states of uncertain rules.',
    accept: '.json',
  },
  {
    field: 'whatIf',
    label: 'What if a company were listed',
    hint: 'NAME, DATE on each line; identifiers behind it where known. Reported apart.',
    example: 'Tencent Holdings Limited, 2026-12-01; isin=KYG875721634',
    lines: true,
  },
];

/** The form that takes holdings in, with everything that may go with them below a fold. Works without scripts. */
export function uploadForm(): Markup {
  return html`<form class="upload" id="upload" method="post" action="/" enctype="multipart/form-data">
    <div class="drop" id="drop">
      <label for="file">Holdings file</label>
      <input type="file" id="file" name="file" required accept="${tables}" aria-describedby="file-hint" />
      <p class="hint" id="file-hint">
        Excel workbook (.xlsx, .xlsm, .xls), OpenDocument spreadsheet (.ods, .fods), text table (.csv, .tsv,
        .txt), saved web page (.html, .mht), statement as a message (MT535, semt.002, 13F, N-PORT), positions
        as .json or .ndjson, or a .zip or .gz of these. You can drop the file here.
      </p>
    </div>
    <div class="options">${options.map((one) => fieldOf(one, true))}</div>
    <details class="more">
      <summary>More to go with it <span class="optional">(optional)</span></summary>
      <div class="options">${more.map((one) => fieldOf(one, false))}</div>
    </details>
    <button type="submit">Screen</button>
    <p class="working" id="working" role="status" hidden>Sending the file…</p>
  </form>`;
}

function fieldOf(one: FormField, isMarked: boolean): Markup {
  const { field, label, hint } = one;
  return html`<div>
    <label for="${field}">
      ${label}${isMarked ? html` <span class="optional">(optional)</span>` : null}
    </label>
    ${control(one)}
    <p class="hint" id="${field}-hint">${hint}</p>
  </div>`;
}

function control({ field, accept, many, example, lines }: FormField): Markup {
  if (accept !== undefined)
    return html`<input
      type="file"
      id="${field}"
      name="${field}"
      accept="${accept}"
      ${many === true ? html`multiple` : null}
      aria-describedby="${field}-hint"
    />`;
  if (lines === true)
    return html`<textarea
      id="${field}"
      name="${field}"
      rows="2"
      placeholder="${example ?? ''}"
      aria-describedby="${field}-hint"
    ></textarea>`;
  return html`<input
    type="text"
    id="${field}"
    name="${field}"
    maxlength="200"
    placeholder="${example ?? ''}"
    autocomplete="off"
    aria-describedby="${field}-hint"
  />`;
}
