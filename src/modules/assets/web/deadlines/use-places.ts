import { listRegions } from '#modules/people/contract/authority.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';

/** Streets and districts of the person's own region, for a filter. */
export const usePlaces = (): readonly { value: string; label: string }[] => {
  const { person } = useSession();
  const { data } = useOp(listRegions, { under: person.regionCode });
  return (data?.rows ?? [])
    .filter(r => r.code.length >= 6 && r.code !== person.regionCode && r.validTo === null)
    .map(r => ({ value: r.code, label: r.name }));
};
