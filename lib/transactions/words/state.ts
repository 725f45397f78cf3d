import { foldHeading } from '../../holdings/headings/heading-text.ts';
import { wordTable } from './word-table.ts';
import type { TransactionState } from '../transaction.ts';

/** What a status column says; `cancelled` rows were never carried out and never turned down. */
export type StatedState = TransactionState | 'cancelled';

const words: Readonly<Record<StatedState, string>> = {
  executed:
    'executed, filled, fill, done, complete, completed, settled, partially filled, partial fill, partial, partially executed, part filled, pfil, full, fully filled, traded, booked, confirmed, matched, closed, done for day, dfd, allocated, posted, cleared, pending settlement, awaiting settlement, unsettled, ' +
    'ausgefuhrt, teilausgefuhrt, teilweise ausgefuhrt, abgerechnet, erledigt, eseguito, parzialmente eseguito, eseguita, regolato, execute, executee, partiellement execute, ejecutada, ejecutado, parcialmente ejecutada, executada, executado, uitgevoerd, zrealizowane, ' +
    '已成交, 成交, 全部成交, 部分成交, 已成, 部成, 部撤, 部分撤单, 部成部撤, 已结算, 約定, 約定済',
  order:
    'open, new, pending, pending new, working, accepted, submitted, placed, queued, live, active, ordered, order, received, acknowledged, sent, staged, draft, proposed, unfilled, pending approval, awaiting approval, held, ' +
    'offen, erteilt, aufgegeben, vorgemerkt, inserito, in corso, aperto, en cours, en attente, transmis, pendiente, abierta, pendente, aberta, openstaand, 已报, 未成交, 待报, 已提交, 委托, 等待成交, 注文中',
  rejected:
    'rejected, reject, declined, refused, blocked, denied, compliance reject, compliance rejected, rejected by compliance, failed compliance, not accepted, ' +
    'abgelehnt, zuruckgewiesen, rifiutato, respinto, rejete, refuse, rechazada, rechazado, rejeitada, rejeitado, recusada, geweigerd, afgewezen, odrzucone, 废单, 廢單, 已拒绝, 拒绝, 已拒絕',
  cancelled:
    'cancelled, canceled, cancel, cxl, cxld, withdrawn, expired, replaced, deleted, void, voided, busted, killed, pulled, pending cancel, lapsed, ' +
    'storniert, geloscht, gestrichen, abgelaufen, annullato, annullata, revocato, scaduto, annule, annulee, expire, cancelada, cancelado, anulada, caducada, expirada, geannuleerd, vervallen, anulowane, 已撤, 已撤单, 已撤單, 撤单, 已撤销, 已取消, 過期, 取消, 失効',
};

const stateOf = wordTable(['executed', 'order', 'rejected', 'cancelled'], words);

/** FIX tag 39, as order systems write it in a column headed `OrdStatus`. */
const fixStates: ReadonlyMap<string, StatedState> = new Map([
  ['0', 'order'],
  ['1', 'executed'],
  ['2', 'executed'],
  ['4', 'cancelled'],
  ['8', 'rejected'],
  ['A', 'order'],
  ['C', 'cancelled'],
]);

/** Reads the status of an order or a trade, FIX codes only under the heading `OrdStatus`; `null` where it says nothing known. */
export function readState(text: string, heading: string): StatedState | null {
  const code = /ord ?status/i.test(heading) ? fixStates.get(text) : undefined;
  if (code !== undefined) return code;
  const folded = foldHeading(text);
  const whole = stateOf.get(folded);
  if (whole !== undefined) return whole;
  if (/\bpart\w* (?:filled|executed|cancel)/.test(folded)) return 'executed';
  if (/\breject|\bdeclin|\brefus|\bblock/.test(folded)) return 'rejected';
  if (/\bcancel/.test(folded)) return 'cancelled';
  return stateOf.get(folded.split(' ')[0] ?? '') ?? null;
}
