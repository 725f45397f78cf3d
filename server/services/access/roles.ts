import { scopes, type Scope } from '../../db/api-keys-store.ts';
import type { Role } from '../../db/users-store.ts';

export { scopes, type Scope } from '../../db/api-keys-store.ts';
export { roles, type Role } from '../../db/users-store.ts';

const scopesByRole: Readonly<Record<Role, readonly Scope[]>> = {
  viewer: ['read'],
  screener: ['read', 'screen'],
  reviewer: ['read', 'screen', 'review'],
  administrator: scopes,
};

/** What a person of a role may do. */
export function scopesOf(role: Role): readonly Scope[] {
  return scopesByRole[role];
}
