import { byteOrderMark, csvLine } from './csv-text.ts';
import { allReasons } from './sheets/fields.ts';
import type { AlertJson, PositionJson, ScreeningJson } from '../screening/json.ts';

const rowsPerChunk = 1000;

/**
 * The positions of a screening as CSV (RFC 4180, UTF-8 with a byte order mark), in chunks of text. Headings are the
 * names of the JSON; text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function* positionsCsv(screening: ScreeningJson): Generator<string> {
  const alerts = new Map(screening.alerts.map((alert) => [alert.id, alert]));
  let chunk = byteOrderMark + csvLine(csvColumns.map(({ name }) => name));
  for (const [index, position] of screening.positions.entries()) {
    const alert = position.alert === null ? undefined : alerts.get(position.alert);
    if (position.outcome !== null && alert === undefined) {
      throw new Error(`Position in row ${position.row} has an outcome and no alert (${position.alert})`);
    }
    const line: Line = {
      position,
      alert: alert ?? null,
      file: screening.inputs[position.input]?.name ?? null,
    };
    chunk += csvLine(csvColumns.map(({ show }) => show(line)));
    if (index % rowsPerChunk === rowsPerChunk - 1) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

interface Line {
  readonly position: PositionJson;
  readonly alert: AlertJson | null;
  readonly file: string | null;
}

interface CsvColumn {
  readonly name: string;
  readonly show: (line: Line) => string | number | null;
}

const identifierColumns = ['isin', 'cusip', 'sedol', 'figi', 'lei', 'uscc', 'ticker', 'mic'].map(
  (name): CsvColumn => ({ name, show: ({ position }) => position.identifiers[name] ?? null }),
);

const csvColumns: readonly CsvColumn[] = [
  { name: 'file', show: ({ file }) => file },
  { name: 'sheet', show: ({ position }) => position.sheet },
  { name: 'row', show: ({ position }) => position.row },
  { name: 'account', show: ({ position }) => position.account },
  { name: 'name', show: ({ position }) => position.name },
  ...identifierColumns,
  { name: 'quantity', show: ({ position }) => position.quantity },
  { name: 'marketValue', show: ({ position }) => position.marketValue },
  { name: 'currency', show: ({ position }) => position.currency },
  { name: 'heldOn', show: ({ position }) => position.heldOn },
  { name: 'clientRef', show: ({ position }) => position.clientRef },
  { name: 'outcome', show: ({ position }) => position.outcome },
  { name: 'alert', show: ({ position }) => position.alert },
  { name: 'listingUid', show: ({ alert }) => alert?.listing.uid ?? null },
  { name: 'listingName', show: ({ alert }) => alert?.listing.name ?? null },
  { name: 'exposure', show: ({ alert }) => alert?.exposure ?? null },
  { name: 'score', show: ({ alert }) => alert?.score ?? null },
  { name: 'status', show: ({ alert }) => alert?.status ?? null },
  { name: 'listedOn', show: ({ alert }) => alert?.deadlines.listedOn ?? null },
  { name: 'effectiveAt', show: ({ alert }) => alert?.deadlines.effectiveAt ?? null },
  { name: 'divestBefore', show: ({ alert }) => alert?.deadlines.divestBefore ?? null },
  { name: 'daysToDivest', show: ({ alert }) => alert?.deadlines.daysToDivest ?? null },
  { name: 'permitted', show: ({ alert }) => alert?.permitted ?? null },
  { name: 'reasons', show: ({ alert }) => (alert === null ? null : allReasons(alert)) },
  { name: 'citations', show: ({ alert }) => alert?.citations.join('; ') ?? null },
  { name: 'counted', show: ({ alert }) => alert?.counted ?? null },
  { name: 'decision', show: ({ alert }) => alert?.decision?.decision ?? null },
  { name: 'decisionBy', show: ({ alert }) => alert?.decision?.by ?? null },
  { name: 'decisionAt', show: ({ alert }) => alert?.decision?.at ?? null },
  { name: 'decisionComment', show: ({ alert }) => alert?.decision?.comment ?? null },
  { name: 'decisionExpired', show: ({ alert }) => alert?.decision?.expired || null },
  { name: 'furtherAlerts', show: ({ position }) => position.further?.join(' ') ?? null },
  { name: 'fundShare', show: ({ alert }) => alert?.lookThrough?.weight ?? null },
];
