import type { RawBuilder } from 'kysely';
import { whereScope } from '#platform/server/scope.ts';
import type { PartnersContext } from './db.ts';

/** Digits of a district's code (GB/T 2260). */
const districtDigits = 6;

/** The district of a place: streets of one district share its organisations. */
export const districtOf = (regionCode: string): string => regionCode.slice(0, districtDigits);

/** Organisations `o` that are read: who works for one street reads those of its district, for they are the ones that it sends to. */
export const organisationInReach = (ctx: PartnersContext): RawBuilder<boolean> => {
  const lo = districtOf(ctx.scope.lo);
  const scope = lo === ctx.scope.lo ? ctx.scope : { ...ctx.scope, lo, hi: `${lo}:` };
  return whereScope(scope, { region: 'o.region_code' });
};
