import { Specialty } from '#modules/stations/contract/station.ts';
import { useT } from './use-t.ts';

/** Names of the 专长. */
export const useSpecialties = () => {
  const t = useT();
  return { nameOf: (s: string): string => (Specialty.safeParse(s).success ? t(`specialty.${s as Specialty}`) : s) };
};
