import { z } from 'zod';
import type { AlertDecisionView } from '../../services/decision-views.ts';
import type { Imported } from '../../services/decisions.ts';
import { named } from '../named.ts';
import { decisionSaid } from './alerts.ts';
import { count, text } from './words.ts';

/** An alert's decisions. */
export const alertDecisions = named<AlertDecisionView>()(
  'AlertDecisions',
  z.object({
    id: text,
    state: z.enum(['open', 'decided', 'expired', 'unconfirmed']),
    counted: z.enum(['listed', 'review']).nullable(),
    decision: decisionSaid.nullable(),
    history: z
      .array(z.object({ ...decisionSaid.shape, id: text, state: text, screening: text, edition: text }))
      .describe('Newest first.'),
  }),
);

/** What taking decisions in came to. */
export const imported = named<Imported>()(
  'ImportedDecisions',
  z.object({
    read: count,
    appended: count,
    known: count.describe('Stored before.'),
    withoutDecision: count.describe('Rows of a workbook with a reviewer or a comment but no decision.'),
  }),
);
