/** Open cases of the companions of one station. */
export interface StationOpen {
  readonly id: string | null;
  readonly name: string;
  readonly open: number;
  readonly late: number;
  /** Companions who have one of them. */
  readonly people: number;
}

/** A station with late cases and half as many more a person than everywhere; the one with most late, undefined: none. Stations, never persons. */
export const overloadedStation = (
  stations: readonly StationOpen[],
): { name: string; late: number; load: number; usual: number } | undefined => {
  const people = stations.reduce((n, s) => n + s.people, 0);
  if (people === 0) return undefined;
  const usual = stations.reduce((n, s) => n + s.open, 0) / people;
  const heavy = stations
    .filter(s => s.id !== null && s.people > 0 && s.late >= 2 && s.open / s.people >= 1.5 * usual)
    .sort((a, b) => b.late - a.late || a.name.localeCompare(b.name, 'zh'));
  const [worst] = heavy;
  return worst && { name: worst.name, late: worst.late, load: Math.round(worst.open / worst.people), usual: Math.round(usual) };
};
