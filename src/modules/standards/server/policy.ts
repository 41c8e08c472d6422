import type { Actor } from '#platform/server/context.ts';

/** Who accompanies the project, who registered it, and those who lead. */
export const mayWorkOnProject = (actor: Pick<Actor, 'id' | 'role'>, p: { ownerId: string; createdBy: string }): boolean =>
  actor.role !== 'officer' || actor.id === p.ownerId || actor.id === p.createdBy;
