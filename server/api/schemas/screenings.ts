import { z } from 'zod';
import type { InputJson, PositionJson, ScreeningJson } from '../../../lib/screening/json.ts';
import type { ScreeningDone, ScreeningLinks, ScreeningWithLinks } from '../../services/screening-links.ts';
import { linkNames } from '../../services/screening-links.ts';
import type { DecidableJson } from '../../services/alert-address.ts';
import { keyed } from '../../../lib/keyed.ts';
import { named } from '../named.ts';
import { alert, decidableAlert } from './alerts.ts';
import { apart, apartCounts } from './apart.ts';
import { breach, transaction } from './breaches.ts';
import { change, compared, notCompared } from './changes.ts';
import { fund } from './funds.ts';
import { edition } from './list.ts';
import { method } from './method.ts';
import { problem } from './problems.ts';
import * as words from './words.ts';

const { amount, count, day, instant, text, texts, textOrNull } = words;

const input = named<InputJson>()(
  'Input',
  z.object({
    name: text,
    sha256: text,
    bytes: count,
    kind: text,
    asOf: day.nullable(),
    layout: textOrNull,
    tables: z.array(
      z.object({
        sheet: textOrNull,
        headerRow: z.int().nullable(),
        columns: z.record(z.string(), z.string()),
      }),
    ),
  }),
);

export const position = named<PositionJson>()(
  'Position',
  z
    .object({
      input: count,
      sheet: textOrNull,
      row: z.int(),
      column: z.int().nullable(),
      account: textOrNull,
      name: textOrNull,
      identifiers: words.identifiers,
      quantity: amount,
      marketValue: amount,
      currency: textOrNull,
      heldOn: day.nullable(),
      clientRef: textOrNull,
      outcome: words.outcome.nullable(),
      alert: textOrNull,
      further: texts.exactOptional(),
      apart: texts.exactOptional(),
    })
    .describe('One row: quantity and value of one instrument in one account.'),
);

/** The screening as other programs see it. */
export const screeningJson = named<ScreeningJson>()(
  'ScreeningReport',
  z.object({
    schema: z.literal('cmic-check/screening/1'),
    id: text,
    asOf: instant,
    ranAt: instant,
    engine: text,
    edition,
    inputs: z.array(input),
    counts: z.record(z.string(), count),
    positions: z.array(position),
    alerts: z.array(alert),
    transactions: z.array(transaction).exactOptional(),
    verdicts: words.verdicts.exactOptional(),
    apart: apart.exactOptional(),
    breaches: z.array(breach),
    funds: z.array(fund).exactOptional(),
    changes: z.array(change).exactOptional(),
    notCompared: z.array(notCompared).exactOptional(),
    compared: compared.exactOptional(),
    problems: z.array(problem),
    skipped: z.record(z.string(), count),
    method,
  }),
);

/** The same with the addresses that take decisions. */
export const decidableJson = named<DecidableJson>()(
  'DecidableReport',
  screeningJson.extend({ alerts: z.array(decidableAlert) }),
);

const links = named<ScreeningLinks>()(
  'ScreeningLinks',
  z.object(keyed(linkNames, () => text.meta({ format: 'uri-reference' }))),
);

const viewShape = z.object({
  id: text,
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  failure: z.enum(['refused', 'fault']).nullable(),
  asOf: instant,
  createdAt: instant,
  createdBy: z.object({ kind: z.enum(['user', 'key']), id: text, name: text }).nullable(),
  ranAt: instant.nullable(),
  finishedAt: instant.nullable(),
  engine: text,
  edition,
  portfolio: textOrNull,
  inputs: z.array(
    z.object({
      name: text,
      sha256: text,
      bytes: count,
      kind: z.enum(['holdings', 'transactions', 'previous', 'funds']),
      fund: text.exactOptional().describe('The fund that was named with constituents.'),
    }),
  ),
  counts: z
    .object({
      rows: count,
      positions: count,
      transactions: count,
      skipped: count,
      problems: count,
      instruments: count,
      listed: count,
      review: count,
      related: count,
      breaches: count,
      falsePositive: count,
    })
    .nullable()
    .describe('null until it is done; follows decisions.'),
  apart: apartCounts.nullable(),
  rowsRead: count.nullable(),
  problems: z.array(problem),
});

/** How far a screening is. */
export const screening = named<ScreeningWithLinks>()(
  'Screening',
  viewShape
    .extend({ links })
    .describe('Where a screening stands. `done`, `failed` and `cancelled` are final.'),
);

/** A screening that was done within the time for an answer: where it stands, and what was found. */
export const screeningDone = named<ScreeningDone>()(
  'ScreeningDone',
  z.object({
    ...viewShape.shape,
    links,
    ...decidableJson.shape,
    apart: apart.nullable(),
  }),
);
