import { listRegions } from '#modules/people/contract/authority.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';

/** The streets of the reader's region, as options and by name. */
export const useStreets = () => {
  const { person } = useSession();
  const { data } = useOp(listRegions, { under: person.regionCode });
  const rows = (data?.rows ?? []).filter(r => r.code.length === 9 && r.validTo === null);
  const names = new Map((data?.rows ?? []).map(r => [r.code, r.name]));
  return {
    options: rows.map(r => ({ value: r.code, label: r.name })),
    nameOf: (code: string): string => names.get(code) ?? code,
  };
};
