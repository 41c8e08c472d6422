import type { Actor } from '#platform/server/context.ts';

/** 陪跑员 of the enterprise, who began the assessment, and those who lead. */
export const mayAssess = (actor: Pick<Actor, 'id' | 'role'>, a: { coachId: string; createdBy: string }): boolean =>
  actor.role !== 'officer' || actor.id === a.coachId || actor.id === a.createdBy;

/** Whose task it is, who made it, and those who lead. */
export const mayEndTask = (actor: Pick<Actor, 'id' | 'role'>, task: { ownerId: string; createdBy: string }): boolean =>
  actor.role !== 'officer' || actor.id === task.ownerId || actor.id === task.createdBy;
