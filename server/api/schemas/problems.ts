import { z } from 'zod';
import { problemAdvice, type Problem } from '../../../lib/problems.ts';
import type { FaultPlace } from '../../routes/faults.ts';
import type { InputPlace, ProblemDocument } from '../../routes/problem-document.ts';
import { namesIn } from '../../../lib/keyed.ts';
import { named } from '../named.ts';
import { count, text, textOrNull } from './words.ts';

/** What is wrong with the input, and where. */
export const problem = named<Problem>()(
  'Problem',
  z
    .object({
      code: z.enum(namesIn(problemAdvice)),
      reach: z
        .enum(['file', 'row', 'cell'])
        .describe('The input was refused; the row became no position; one cell was set aside.'),
      input: count.nullable(),
      file: textOrNull,
      sheet: textOrNull,
      row: z.int().describe('1-based, as a spreadsheet shows it.').nullable(),
      column: textOrNull,
      seen: textOrNull,
      text,
    })
    .describe('Something wrong with the input: where it is, what was seen, what to do.'),
);

const inputPlace = named<InputPlace>()(
  'InputPlace',
  problem
    .pick({ code: true, file: true, sheet: true, row: true, column: true, seen: true, text: true })
    .describe('Where in the file, and what is wrong there.'),
);

const requestPlace = named<FaultPlace>()(
  'RequestPlace',
  z
    .object({
      parameter: text.exactOptional(),
      header: text.exactOptional(),
      pointer: text.exactOptional().describe('Into the JSON that was sent (RFC 6901).'),
      text: text.exactOptional(),
    })
    .describe('Where in the request.'),
);

/** Why a request was refused (RFC 9457). */
export const problemDocument = named<ProblemDocument>()(
  'ProblemDocument',
  z
    .object({
      type: text.meta({ format: 'uri-reference' }).describe('Stable; resolves to a page that explains it.'),
      title: text,
      status: z.int(),
      detail: textOrNull,
      errors: z.array(z.union([inputPlace, requestPlace])),
      requestId: textOrNull,
      screening: text.exactOptional().describe('The address of the screening that was refused.'),
    })
    .describe('A problem document (RFC 9457).'),
);
