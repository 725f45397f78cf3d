import type { Operation } from './operation.ts';
import { decisionOperations } from './operations/decisions.ts';
import { listOperations } from './operations/list.ts';
import { peopleOperations } from './operations/people.ts';
import { questionOperations } from './operations/questions.ts';
import { screeningOperations } from './operations/screenings.ts';
import { serviceOperations } from './operations/service.ts';
import { webhookOperations } from './operations/webhooks.ts';

/**
 * Every call of the API, below `/api/v1`. A new one is declared in the file of its area, its handler reads the address by
 * `queryOf(request, it)`, and test/server/api/calls.ts says how it is called.
 */
export const operations: readonly Operation[] = [
  ...screeningOperations,
  ...decisionOperations,
  ...listOperations,
  ...questionOperations,
  ...peopleOperations,
  ...webhookOperations,
  ...serviceOperations,
];
