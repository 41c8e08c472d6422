import type { CompanionWeights } from '../contract/companion-weights.ts';
import type { CompanionParts, CompanionWall, ExcludedCompanion, ProposedCompanion } from '../contract/proposal.ts';

/** A colleague of the district with all that is looked at. */
export interface CompanionCandidate {
  readonly id: string;
  readonly name: string;
  /** Of the station, where there is one. */
  readonly station: { readonly name: string; readonly regionCode: string } | null;
  readonly openCases: number;
  readonly practised: number;
  readonly acquainted: boolean;
  readonly recused: boolean;
  readonly away: { readonly toOn: string; readonly deputy: { id: string; name: string } | null } | null;
  readonly deputy: { id: string; name: string } | null;
}

const isSameStreet = (c: CompanionCandidate, regionCode: string): boolean =>
  c.station !== null && c.station.regionCode === regionCode && regionCode.length > 6;

const round = (n: number): number => Math.round(n * 1000) / 1000;

/** Walls: 回避 and 不在岗. */
export const wallsOf = (c: CompanionCandidate): CompanionWall[] => [
  ...(c.recused ? [{ why: 'recused' as const }] : []),
  ...(c.away ? [{ why: 'away' as const, ...c.away }] : []),
];

/** The station of the very street, one whose place contains it, another of the district, none. */
const nearOf = (c: CompanionCandidate, regionCode: string, w: CompanionWeights): number => {
  if (c.station === null) return w.nearNone / 100;
  if (isSameStreet(c, regionCode)) return 1;
  return (regionCode.startsWith(c.station.regionCode) ? w.nearPlace : w.nearDistrict) / 100;
};

const partsOf = (c: CompanionCandidate, regionCode: string, w: CompanionWeights): CompanionParts => ({
  near: nearOf(c, regionCode, w),
  free: round(w.halfLoad / (w.halfLoad + c.openCases)),
  practised: round(c.practised / (c.practised + w.halfPractice)),
  acquainted: c.acquainted ? 1 : 0,
});

const proposedOf = (c: CompanionCandidate, regionCode: string, w: CompanionWeights): ProposedCompanion => {
  const parts = partsOf(c, regionCode, w);
  const sum = w.near * parts.near + w.free * parts.free + w.practised * parts.practised + w.acquainted * parts.acquainted;
  return {
    id: c.id,
    name: c.name,
    total: round(sum / 100),
    parts,
    stationName: c.station?.name ?? null,
    sameStreet: isSameStreet(c, regionCode),
    openCases: c.openCases,
    practised: c.practised,
    acquainted: c.acquainted,
    deputy: c.deputy,
  };
};

/** Walls first, then the sum. Equal sums go by fewer open cases, then by the random tail of the id: never by name. */
export const proposeCompanions = (
  candidates: readonly CompanionCandidate[],
  regionCode: string,
  weights: CompanionWeights,
): { named: ProposedCompanion[]; excluded: ExcludedCompanion[] } => {
  const tail = (c: { id: string }): string => c.id.slice(-12);
  const fit = candidates.filter(c => wallsOf(c).length === 0).map(c => proposedOf(c, regionCode, weights));
  const ranked = fit.sort((a, b) => b.total - a.total || a.openCases - b.openCases || (tail(a) < tail(b) ? -1 : 1));
  const excluded = candidates.flatMap(c => {
    const walls = wallsOf(c);
    return walls.length === 0 ? [] : [{ id: c.id, name: c.name, walls }];
  });
  // A B 角 who is kept out by a wall is none.
  const out = new Set(excluded.map(e => e.id));
  const named = ranked.slice(0, weights.mostNamed).map(c => (c.deputy !== null && out.has(c.deputy.id) ? { ...c, deputy: null } : c));
  return { named, excluded };
};
