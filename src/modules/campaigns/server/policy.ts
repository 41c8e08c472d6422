import type { Actor } from '#platform/server/context.ts';

/** Who leads: may act for every team of the region. */
export const leads = (actor: Pick<Actor, 'role'>): boolean =>
  actor.role === 'stationLead' || actor.role === 'manager' || actor.role === 'system';

/** An officer acts for the teams they belong to; a lead for all. */
export const mayActForTeam = (actor: Pick<Actor, 'id' | 'role'>, memberIds: readonly string[]): boolean =>
  leads(actor) || memberIds.includes(actor.id);

/** 婉拒 holds for the campaign (6.1-e): only a lead may record that the enterprise came back to it. */
export const mayReopenDeclined = (actor: Pick<Actor, 'role'>): boolean => leads(actor);
