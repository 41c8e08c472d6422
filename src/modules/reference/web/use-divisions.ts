import { useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { type Division, listDivisions } from '../contract/division.ts';

/** A division to choose. */
export interface DivisionOption {
  value: string;
  label: string;
}

const optionsOf = (rows: readonly Division[]): DivisionOption[] => rows.map(r => ({ value: r.code, label: r.name }));

const useOwn = () => {
  const { person } = useSession();
  const { data } = useOp(listDivisions, { under: person.regionCode });
  const all = data?.rows ?? [];
  const names = new Map(all.map(r => [r.code, r.name]));
  return {
    own: person.regionCode,
    inForce: all.filter(r => r.validTo === null),
    /** While the names are on their way a place for them, never the bare code. */
    nameOf: (code: string): string => (data === undefined ? '…' : (names.get(code) ?? code)),
  };
};

/** The streets in force of the reader's region, as options; names of all its divisions, withdrawn ones too. */
export const useStreets = () => {
  const { inForce, nameOf } = useOwn();
  return { options: optionsOf(inForce.filter(r => r.code.length === 9)), nameOf };
};

/** Districts and streets in force of the reader's region. */
export const usePlaces = () => {
  const { own, inForce, nameOf } = useOwn();
  const places = inForce.filter(r => r.code.length >= 6);
  const options = optionsOf(places);
  return {
    /** In the order of the codes. */
    options,
    /** The streets before the districts: where an enterprise has its seat. */
    streetsFirst: [...options.filter(o => o.value.length === 9), ...options.filter(o => o.value.length === 6)],
    /** Without the reader's own: to narrow what she sees. */
    below: options.filter(o => o.value !== own),
    nameOf,
  };
};
