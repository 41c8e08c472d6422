import type { Actor } from '#platform/server/context.ts';

/** Whose visit it is: the members of the team, or who opened it. */
export interface Crewed {
  team_id: string | null;
  memberIds: readonly string[];
  opened_by?: string;
}

/** 小组成员, who opened it, and the station lead may fill it in; an enterprise without a team is open to any officer of the region. */
export const mayFill = (actor: Pick<Actor, 'id' | 'role'>, visit: Crewed): boolean =>
  actor.role === 'stationLead' || visit.team_id === null || visit.memberIds.includes(actor.id) || visit.opened_by === actor.id;

/** The host of a seminar and the station lead run it. */
export const mayHost = (actor: Pick<Actor, 'id' | 'role'>, seminar: { host_id: string }): boolean =>
  actor.role === 'stationLead' || seminar.host_id === actor.id;
