import type { OwnListKind } from '../listings/own-list.ts';
import type { ApartAlertJson, ApartJson, ApartListJson } from '../screening/json.ts';
import { type Report, reportOf } from './report.ts';

/** What lists beside the law of some kinds found, laid out like a report of its own, so that sheets are built alike. */
export interface ApartReport {
  readonly report: Report;
  readonly lists: readonly { readonly number: number; readonly list: ApartListJson }[];
  /** The alert of an id with what its list says. */
  readonly alert: (id: string) => ApartAlertJson;
}

/** The part of a report that lists of these kinds found; `null` where there was no such list. */
export function apartReport(report: Report, kinds: readonly OwnListKind[]): ApartReport | null {
  const { apart } = report.screening;
  if (apart === undefined) return null;
  const lists = listsOf(apart, kinds);
  if (lists.length === 0) return null;
  const alerts = apart.alerts.filter(({ kind }) => kinds.includes(kind));
  const byId = new Map(alerts.map((alert) => [alert.id, alert]));
  const positions = report.screening.positions.flatMap((position) =>
    (position.apart ?? []).flatMap((id) => {
      const alert = byId.get(id);
      return alert === undefined ? [] : [{ ...position, outcome: alert.outcome, alert: id }];
    }),
  );
  return {
    report: reportOf({ ...report.screening, alerts, positions }, report.extra),
    lists,
    alert: (id) => {
      const alert = byId.get(id);
      if (alert === undefined) throw new Error(`there is no alert ${id} of a list beside the law`);
      return alert;
    },
  };
}

function listsOf({ lists }: ApartJson, kinds: readonly OwnListKind[]): ApartReport['lists'] {
  return lists.map((list, number) => ({ list, number })).filter(({ list }) => kinds.includes(list.kind));
}

/** The kinds of lists that are no hypothesis: what the firm says of its own accord. */
export const firmKinds = ['firm', 'policy', 'otherList'] as const satisfies readonly OwnListKind[];
