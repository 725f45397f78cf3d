import { z } from 'zod';
import { columnFields } from '../../../lib/holdings/position.ts';
import type { NamedAfter } from '../operation.ts';
import { files } from '../contents.ts';
import { asOf, fileName, mapShape } from '../parameters.ts';

const portfolioNameMax = 200;

/** The name of a series of screenings, as it is sent and as it is filtered by. */
export const portfolio = z
  .string()
  .trim()
  .max(portfolioNameMax, `The name of a portfolio has at most ${portfolioNameMax} characters.`)
  .optional();

/** What is asked for beside the files: in the address, and as fields of the form. A blank value is none. */
export const screeningParameters = z.object({
  asOf,
  sheet: z.string().optional().describe('The one sheet of a workbook that is to be read.'),
  name: fileName,
  policy: z.string().optional().describe('The firm’s own rules: the text of a JSON document.'),
  whatIf: z
    .string()
    .optional()
    .describe('Hypothetical listings, one a line: NAME, YYYY-MM-DD; isin=…; ticker=…')
    .meta({ examples: ['EXAMPLE HOLDINGS LTD, 2022-06-01'] }),
  portfolio: portfolio
    .describe('The series that the screening belongs to; it is compared with the last one of it.')
    .meta({ examples: ['Pension fund'] }),
  previousAsOf: z
    .string()
    .optional()
    .describe('The day of earlier holdings that do not state it.')
    .meta({ examples: ['2022-02-01'] }),
  ...mapShape(columnFields),
});

/** Which fund a file of constituents is of. */
export const fundKeys: NamedAfter = {
  prefix: 'funds.key.',
  text: '`funds.key.<file name>`: the fund whose constituents the file of that name lists (ISIN, ticker or name).',
};

/** The fields of a form that bring files: what the files are, and what to say of them. */
export const screeningFiles = {
  file: { kind: 'holdings', text: 'Holdings.' },
  transactions: { kind: 'transactions', text: 'Trades and orders of the same accounts.' },
  funds: { kind: 'funds', text: 'Constituents of funds that are held.' },
  ownList: { kind: 'ownList', text: 'Lists of the firm’s own.' },
  previous: { kind: 'previous', text: 'Earlier holdings of the same accounts.' },
} as const;

const fileShape = Object.fromEntries(
  Object.entries(screeningFiles).map(([name, { text }]) => [name, files.optional().describe(text)]),
);

/** The form of a request to screen. */
export const screeningForm = z.object({ ...fileShape, ...screeningParameters.shape }).meta({
  id: 'ScreeningForm',
  patternProperties: {
    [`^${fundKeys.prefix.replaceAll('.', String.raw`\.`)}.`]: {
      type: 'string',
      description: fundKeys.text,
    },
  },
});
