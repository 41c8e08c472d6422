import type { Actor } from '#platform/server/context.ts';

type Where = Pick<Actor, 'regionCode'>;

/** What a region has laid down only it changes; neither the one above nor the one below. */
export const isOwn = (actor: Where, row: { region_code: string }): boolean => row.region_code === actor.regionCode;

/** A version may be ended here when it counts here: one's own, or one from above. */
export const countsHere = (actor: Where, region: string): boolean => actor.regionCode.startsWith(region);
