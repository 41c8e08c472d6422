import { createHash } from 'node:crypto';
import type { Actor } from '#platform/server/context.ts';

/** Who a test speaks as; what is left out is the same every time. */
export interface PersonOptions {
  readonly region?: string;
  readonly unitId?: string | null;
  readonly id?: string;
  readonly name?: string;
  readonly authorityId?: string;
}

/** 拱墅区, the demonstration district. */
export const homeRegion = '330105';

/** A valid UUID made from words: the same words, the same id. */
export const idOf = (...words: readonly string[]): string => {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The authority of a district: the first six digits of the region name it. */
export const authorityOf = (region: string): string => idOf('authority', region.slice(0, 6));

/** A signed-in person of a role; the same role in the same region is the same person. */
export const personOf = (role: string, options: PersonOptions = {}): Actor => {
  const region = options.region ?? homeRegion;
  return {
    kind: 'person',
    id: options.id ?? idOf('person', role, region, options.name ?? ''),
    name: options.name ?? `${role} ${region}`,
    role,
    authorityId: options.authorityId ?? authorityOf(region),
    regionCode: region,
    unitId: options.unitId === undefined ? idOf('unit', region) : options.unitId,
    sessionId: idOf('session', role, region, options.name ?? ''),
    keyScopes: null,
  };
};
