import { listRegions } from '#modules/people/contract/authority.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';

/** Districts and streets of the reader's region, as options; streets before the district itself. */
export const usePlaces = (): readonly { value: string; label: string }[] => {
  const { person } = useSession();
  const { data } = useOp(listRegions, { under: person.regionCode });
  const places = (data?.rows ?? []).filter(r => r.code.length >= 6 && r.validTo === null);
  return [...places.filter(r => r.code.length === 9), ...places.filter(r => r.code.length === 6)].map(r => ({
    value: r.code,
    label: r.name,
  }));
};
