import { z } from 'zod';
import { jsonAmounts, jsonColumns } from '../../../lib/holdings/files/messages/json-record.ts';

const amounts: readonly string[] = jsonAmounts;

/** A position as a program states it. Read row by row (lib/holdings); what is wrong becomes a problem of that row. */
const sentPosition = z
  .object(
    Object.fromEntries(
      jsonColumns.map(({ key }) => [
        key,
        amounts.includes(key)
          ? z.union([z.string(), z.number(), z.null()]).optional()
          : z.string().nullable().optional(),
      ]),
    ),
  )
  .meta({
    id: 'SentPosition',
    description:
      'A position: what names the security, the account and amounts. An amount as text keeps all its digits. Fields that are not known are reported as problems.',
  });

/** Positions as JSON: a list, bare or as `positions`. */
export const sentPositions = z.union([
  z.object({ positions: z.array(sentPosition) }).meta({ id: 'SentPositions' }),
  z.array(sentPosition),
]);
