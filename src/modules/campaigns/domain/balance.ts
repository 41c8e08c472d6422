import type { Specialty } from '#modules/stations/contract/station.ts';
import { streetSteps } from './street-distance.ts';

export interface FirmToPlace {
  id: string;
  street: string;
  needs: readonly Specialty[];
}
export interface TeamToFill {
  id: string;
  /** 出发街道. */
  start: string;
  capacityPerDay: number;
  specialties: readonly string[];
  /** Streets and number of the enterprises it has already. */
  streets: readonly string[];
  load: number;
}
/** Why a firm went to a team; the server says it in words. */
export interface PlacementReason {
  /** Borders between the firm's street and what the team had by then. */
  steps: number;
  /** The specialty that matched, if one did. */
  specialty: Specialty | undefined;
  /** The team's number after this firm. */
  load: number;
  /** 按能力应分 of the team. */
  share: number;
}
export interface Placement {
  firmId: string;
  teamId: string;
  reason: PlacementReason;
}

interface Filling {
  team: TeamToFill;
  area: Set<string>;
  load: number;
  share: number;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const stepsTo = (f: Filling, street: string): number =>
  Math.min(streetSteps(f.team.start, street), ...[...f.area].map(s => streetSteps(s, street)));

const matchOf = (f: Filling, firm: FirmToPlace): Specialty | undefined => firm.needs.find(n => f.team.specialties.includes(n));

/** The street the team takes from next: the nearest to its area, then to its start, then the one with most left. */
const nextStreet = (f: Filling, left: ReadonlyMap<string, FirmToPlace[]>): string => {
  const ranked = [...left.keys()].map(street => ({
    street,
    steps: stepsTo(f, street),
    fromStart: streetSteps(f.team.start, street),
    open: left.get(street)?.length ?? 0,
  }));
  ranked.sort((a, b) => a.steps - b.steps || a.fromStart - b.fromStart || b.open - a.open || (a.street < b.street ? -1 : 1));
  return ranked[0]?.street ?? '';
};

/** Whose turn it is: the team furthest below its share. */
const neediest = (fillings: readonly Filling[]): Filling | undefined =>
  [...fillings].sort((a, b) => a.load / a.share - b.load / b.share || byId(a.team, b.team))[0];

const groupByStreet = (firms: readonly FirmToPlace[]): Map<string, FirmToPlace[]> => {
  const left = new Map<string, FirmToPlace[]>();
  for (const firm of [...firms].sort(byId)) left.set(firm.street, [...(left.get(firm.street) ?? []), firm]);
  return left;
};

/** Takes the firm out of a street's list that suits the team best: a matching specialty first, then the order of ids. */
const take = (f: Filling, street: string, left: Map<string, FirmToPlace[]>): FirmToPlace | undefined => {
  const list = left.get(street) ?? [];
  const at = Math.max(
    0,
    list.findIndex(firm => matchOf(f, firm) !== undefined),
  );
  const [firm] = list.splice(at, 1);
  if (list.length === 0) left.delete(street);
  return firm;
};

/**
 * Splits enterprises among teams (6.1-d): teams take turns, the one furthest below its share first; each takes from the street
 * nearest to what it has, there first what its specialties suit. Same input, same answer.
 * @returns one placement per firm, in the order in which they were taken; empty without teams
 */
export const balance = (firms: readonly FirmToPlace[], teams: readonly TeamToFill[]): Placement[] => {
  const capacity = teams.reduce((sum, t) => sum + t.capacityPerDay, 0);
  const total = firms.length + teams.reduce((sum, t) => sum + t.load, 0);
  const fillings = teams.map(team => ({
    team,
    area: new Set(team.streets),
    load: team.load,
    share: Math.max((total * team.capacityPerDay) / capacity, 0.01),
  }));
  const left = groupByStreet(firms);
  const placements: Placement[] = [];
  while (left.size > 0) {
    const f = neediest(fillings);
    if (!f) return placements;
    const street = nextStreet(f, left);
    const steps = stepsTo(f, street);
    const firm = take(f, street, left);
    if (!firm) return placements;
    f.area.add(street);
    f.load += 1;
    placements.push({
      firmId: firm.id,
      teamId: f.team.id,
      reason: { steps, specialty: matchOf(f, firm), load: f.load, share: Math.round(f.share) },
    });
  }
  return placements;
};
