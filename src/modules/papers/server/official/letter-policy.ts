import type { Actor } from '#platform/server/context.ts';

/** A letter bears the name and the number of its office: only its people write and issue it. */
export const isOwnOffice = (actor: Pick<Actor, 'authorityId'>, letter: { authority_id: string }): boolean =>
  actor.authorityId === letter.authority_id;

/** 作废: who issued it, and the leads of the office. */
export const mayVoid = (
  actor: Pick<Actor, 'id' | 'role' | 'authorityId'>,
  letter: { authority_id: string; issued_by: string | null },
): boolean => isOwnOffice(actor, letter) && (actor.role === 'stationLead' || actor.role === 'manager' || letter.issued_by === actor.id);
