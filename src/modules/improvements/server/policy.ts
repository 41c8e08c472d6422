import type { Actor } from '#platform/server/context.ts';

interface Owned {
  ownerId: string;
}

/** The owner puts it right and says when it is done; so may those who lead. */
export const mayWork = (actor: Pick<Actor, 'id' | 'role'>, action: Owned): boolean =>
  actor.role !== 'officer' || actor.id === action.ownerId;

/** Nobody finds that the own work helped (4.4-b). */
export const mayVerify = (actor: Pick<Actor, 'id'>, action: Owned): boolean => actor.id !== action.ownerId;
