import type { Actor } from '#platform/server/context.ts';

/** Who served never learns who rated: of a named rating of one's own service neither list nor page shows anything. */
export const maySee = (actor: Pick<Actor, 'id'>, loop: { servedBy: string | null; crew: readonly string[] }): boolean =>
  loop.servedBy !== actor.id && !loop.crew.includes(actor.id);

/** Nobody judges the own appeal. */
export const mayJudge = (actor: Pick<Actor, 'id'>, loop: { appealedBy: string | null }): boolean => loop.appealedBy !== actor.id;
