import { z } from 'zod';
import type { KeyView } from '../../services/access/keys.ts';
import type { SetupAddress, UserView } from '../../services/access/people.ts';
import { roles, scopes } from '../../services/access/roles.ts';
import { named } from '../named.ts';
import { instant, text } from './words.ts';

/** A person of the organisation. */
export const user = named<UserView>()(
  'User',
  z.object({
    id: text,
    login: text,
    name: text,
    role: z.enum(roles),
    createdAt: instant,
    hasPassword: z.boolean().describe('False until a set-up link was used.'),
    disabledAt: instant.nullable(),
  }),
);

/** A one-time way in. */
export const setupAddress = named<SetupAddress>()(
  'SetupLink',
  z.object({ path: text.describe('Behind the address of the service.'), expiresAt: instant }),
);

/** The same person with the way in. */
export const newUser = z.object({ ...user.shape, setup: setupAddress }).meta({ id: 'NewUser' });

/** A key, without what would let anybody in. */
export const apiKey = named<KeyView>()(
  'ApiKey',
  z.object({
    id: text,
    name: text.describe('The program that it is for.'),
    prefix: text.describe('How the key begins.'),
    scopes: z.array(z.enum(scopes)),
    state: z.enum(['live', 'expired', 'revoked']),
    createdBy: text,
    createdAt: instant,
    expiresAt: instant,
    revokedAt: instant.nullable(),
    lastUsedAt: instant.nullable(),
  }),
);

/** The same with the key itself. */
export const shownKey = z
  .object({ ...apiKey.shape, key: text.describe('Shown this once.') })
  .meta({ id: 'NewApiKey' });

/** Who asks. */
export const caller = z
  .object({
    kind: z.enum(['user', 'key']),
    id: text,
    name: text,
    organisation: z.object({ id: text, name: text }),
    scopes: z.array(z.enum(scopes)),
  })
  .meta({ id: 'Caller' });
