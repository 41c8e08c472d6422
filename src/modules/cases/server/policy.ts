import type { Actor } from '#platform/server/context.ts';

/** Acts on a case: its companion, its deputy, and those who lead. */
export const mayAct = (actor: Pick<Actor, 'id' | 'role'>, record: { companion_id: string; deputy_id: string | null }): boolean =>
  isLead(actor) || actor.id === record.companion_id || actor.id === record.deputy_id;

/** 站长 and managers: may assign, and let a pause last. */
export const isLead = (actor: Pick<Actor, 'role'>): boolean => actor.role === 'stationLead' || actor.role === 'manager';
