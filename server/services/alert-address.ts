import type { AlertJson, ScreeningJson } from '../../lib/screening/json.ts';

/** An alert of the service: ids of alerts are unique within their screening only. */
export interface AlertAddress {
  readonly screening: string;
  readonly alert: string;
}

/** An alert with the address that takes and shows its decisions. */
export interface DecidableAlert extends AlertJson {
  readonly decisionUrl: string;
}

/** A screening whose alerts say where they are decided. */
export interface DecidableJson extends ScreeningJson {
  readonly alerts: readonly DecidableAlert[];
}

/** The id of an alert that is unique in the service: `{screening}.{alert}`. */
export function alertAddressText({ screening, alert }: AlertAddress): string {
  return `${screening}.${alert}`;
}

/** Takes such an id apart; null where it is none. */
export function readAlertAddress(text: string): AlertAddress | null {
  const [, screening, alert] = /^([\w-]+)\.(\w+)$/.exec(text) ?? [];
  return screening === undefined || alert === undefined ? null : { screening, alert };
}

/** Adds to an alert where it is decided. */
export function decidable(alert: AlertJson, screening: string): DecidableAlert {
  const id = alertAddressText({ screening, alert: alert.id });
  return { ...alert, decisionUrl: `/api/v1/alerts/${id}/decision` };
}
