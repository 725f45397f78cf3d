import type { TableEvent } from '../../../lib/rules/decision-table.ts';

const P = 'permitted';
export const D = 'permittedIfDivesting';
const X = 'prohibited';
export const R = 'needsReview';
const s1a = 'E.O. 13959 as amended, s. 1(a)';
const s1c = 'E.O. 13959 as amended, s. 1(c)';
const faq = (number: number): string => `OFAC FAQ ${number}`;

type Line = readonly [readonly [string, string], readonly [string, string], readonly [string, string]];

/** Written by hand from the order and the FAQs, not from the table: verdict and one citation, period by period. */
export const expected: Readonly<Record<TableEvent, Line>> = {
  hold: [
    [P, s1a],
    [P, faq(1046)],
    [P, faq(1046)],
  ],
  buy: [
    [P, s1a],
    [X, s1a],
    [X, s1a],
  ],
  sell: [
    [P, s1a],
    [D, s1c],
    [X, faq(1046)],
  ],
  sellShort: [
    [P, s1a],
    [X, s1a],
    [X, s1a],
  ],
  coverShort: [
    [P, s1a],
    [D, s1c],
    [X, s1c],
  ],
  derivativeOpen: [
    [P, s1a],
    [X, faq(860)],
    [X, faq(860)],
  ],
  derivativeClose: [
    [P, s1a],
    [D, s1c],
    [X, s1c],
  ],
  derivativeBuy: [
    [P, s1a],
    [X, faq(860)],
    [X, faq(860)],
  ],
  derivativeSell: [
    [P, s1a],
    [D, s1c],
    [X, faq(860)],
  ],
  expiry: [
    [P, s1a],
    [P, s1a],
    [R, s1a],
  ],
  exercise: [
    [P, s1a],
    [X, s1a],
    [X, s1a],
  ],
  fundBuy: [
    [P, s1a],
    [X, faq(861)],
    [X, faq(861)],
  ],
  fundHold: [
    [P, s1a],
    [P, faq(861)],
    [P, faq(1046)],
  ],
  fundSell: [
    [P, s1a],
    [D, faq(865)],
    [X, faq(861)],
  ],
  cashDividend: [
    [P, faq(1047)],
    [P, faq(1047)],
    [P, faq(1047)],
  ],
  redemption: [
    [P, s1a],
    [P, s1a],
    [P, s1a],
  ],
  tender: [
    [P, s1a],
    [D, s1c],
    [X, s1a],
  ],
  split: [
    [P, faq(1047)],
    [P, faq(1047)],
    [P, faq(1047)],
  ],
  reinvestment: [
    [P, s1a],
    [X, faq(1047)],
    [X, faq(1047)],
  ],
  rightsReceipt: [
    [P, s1a],
    [P, s1a],
    [P, s1a],
  ],
  rightsExercise: [
    [P, s1a],
    [X, s1a],
    [X, s1a],
  ],
  rightsSale: [
    [P, s1a],
    [D, s1c],
    [X, s1a],
  ],
  conversion: [
    [P, s1a],
    [D, faq(904)],
    [R, faq(904)],
  ],
  debtConversion: [
    [P, s1a],
    [R, s1c],
    [R, s1a],
  ],
  merger: [
    [P, s1a],
    [R, s1a],
    [R, s1a],
  ],
  loan: [
    [P, s1a],
    [R, s1a],
    [R, s1a],
  ],
  recall: [
    [P, s1a],
    [R, s1a],
    [R, s1a],
  ],
  grant: [
    [P, s1a],
    [R, s1a],
    [R, s1a],
  ],
  gift: [
    [P, s1a],
    [P, s1a],
    [P, s1a],
  ],
  transfer: [
    [P, s1a],
    [P, s1a],
    [P, s1a],
  ],
  serviceForUsPerson: [
    [P, faq(863)],
    [X, faq(863)],
    [X, faq(863)],
  ],
  serviceForNonUs: [
    [P, faq(902)],
    [P, faq(903)],
    [P, faq(1048)],
  ],
  commerce: [
    [P, faq(905)],
    [P, faq(905)],
    [P, faq(905)],
  ],
  orderThatWouldBreach: [
    [P, s1a],
    [X, faq(1048)],
    [X, '31 CFR 501.604'],
  ],
  unknown: [
    [P, s1a],
    [R, s1a],
    [R, s1a],
  ],
};
