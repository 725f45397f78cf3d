import { z } from 'zod';
import { roles, scopes } from './roles.ts';

/** A person's name and what she signs in with stand together beside decisions, in 200 characters. */
const lengthMax = 95;

/** What people, programs and organisations are called: one line of text. */
export const nameText = z
  .string({ error: 'Write a name.' })
  .overwrite((text) => text.replace(/\s+/g, ' ').trim())
  .min(1, 'Write a name.')
  .max(lengthMax, `Write at most ${lengthMax} characters.`)
  .regex(/^\P{Cc}*$/u, 'A name holds no control characters.');

const role = z.enum(roles, { error: `Write one of ${roles.join(', ')}.` });

/** A person to let in. */
export const newPerson = z.strictObject({ login: nameText, name: nameText, role }).meta({ id: 'NewPerson' });

/** What is to change of a person; what is left out stays. */
export const personChange = z
  .strictObject({
    name: nameText.optional(),
    role: role.optional(),
    disabled: z.boolean().optional(),
  })
  .meta({ id: 'PersonChange' });

const daysMax = 730;

/** A key to make: for which program, what it may do, and for how many days (a year unless said). */
export const newKey = z
  .strictObject({
    name: nameText,
    scopes: z
      .array(z.enum(scopes, { error: `Write some of ${scopes.join(', ')}.` }))
      .min(1, 'Write at least one scope.')
      .overwrite((given) => scopes.filter((scope) => given.includes(scope))),
    days: z
      .int('Write whole days.')
      .min(1, 'Write at least 1 day.')
      .max(daysMax, `At most ${daysMax} days.`)
      .default(365),
  })
  .meta({ id: 'NewKey' });
