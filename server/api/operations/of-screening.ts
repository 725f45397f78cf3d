import { z } from 'zod';

/** What the calls on one screening have in common. */
export const ofScreening = {
  scope: 'read',
  tag: 'screenings',
  method: 'GET',
  inPath: { id: z.string().describe('The id of the screening.') },
} as const;

/** Why there is nothing to read of it. */
export const notThereYet = ['screeningNotFound', 'notDone', 'screeningFailed', 'screeningCancelled'] as const;
