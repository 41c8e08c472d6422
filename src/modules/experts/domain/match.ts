import { daysBetween } from '#platform/contract/china-day.ts';
import type { ExcludedExpert, Hindrance, MatchParts, MatchReasons, MeetMode, NamedExpert } from '../contract/consultation.ts';
import type { Finding } from '../contract/interest.ts';
import type { MatchWeights } from '../contract/match-weights.ts';

/** Left-out experts without a conflict that a proposal keeps by name. */
const mostTold = 100;

export interface CandidateField {
  classCode: string;
  level: 'expert' | 'familiar';
  validTo: string | null;
}

/** An expert with all that the match looks at: thousands of them, so names are read afterwards, of those that are told. */
export interface ExpertCandidate {
  expertId: string;
  online: boolean;
  onSite: boolean;
  serving: boolean;
  cap: number;
  taken: number;
  fields: readonly CandidateField[];
  away: { fromOn: string; toOn: string } | null;
  /** Consultations with advice given. */
  advised: number;
  lastOn: string | null;
  /** Ratings of the past consultations; null while there are none. */
  rating: { sum: number; n: number } | null;
  findings: readonly Finding[];
  /** Was asked in this very matter and did not take it. */
  asked: boolean;
}

export interface MatchAsk {
  classCode: string;
  mode: MeetMode;
  /** The day on which it should take place. */
  on: string;
  /** Today, from which the days since the last offer are counted. */
  today: string;
  weights: MatchWeights;
}

/** A name's place and sum, or what keeps it out, before the name itself is known. */
export type Ranked = Omit<NamedExpert, 'name' | 'unitName'>;
export type Unnamed = Omit<ExcludedExpert, 'name' | 'unitName'>;

/** Level-1 code of a class. */
export const topicOf = (classCode: string): string => classCode.replace(/\d+$/, '');

/** How near a field lies to what is asked, 0 to 1: the class itself, its topic as a whole, a neighbour under the same topic. */
export const fitOf = (
  field: Pick<CandidateField, 'classCode' | 'level'>,
  { classCode, weights }: Pick<MatchAsk, 'classCode' | 'weights'>,
): number => {
  const topic = topicOf(classCode);
  if (topicOf(field.classCode) !== topic) return 0;
  const isWhole = field.classCode === topic || classCode === topic;
  const near = field.classCode === classCode ? 100 : isWhole ? weights.fitTopic : weights.fitNeighbour;
  return (near * (field.level === 'expert' ? 100 : weights.fitFamiliar)) / 10_000;
};

/**
 * What past consultations prove, 0 to 1: (Σr + 5·mean) / (n + 5) of five where there are ratings, so that one good rating is no record; else by
 * their number alone, so many giving half.
 */
export const provenOf = (c: Pick<ExpertCandidate, 'advised' | 'rating'>, { mean, half }: { mean: number; half: number }): number =>
  c.rating ? (c.rating.sum + 5 * mean) / (c.rating.n + 5) / 5 : c.advised / (c.advised + half);

/** The field in force that fits best; undefined: none. Called for thousands, so it makes no lists. */
const bestField = (c: ExpertCandidate, ask: MatchAsk): { field: CandidateField; fit: number } | undefined => {
  let best: { field: CandidateField; fit: number } | undefined;
  for (const field of c.fields) {
    // A weight of nought makes a field count nothing; it is no wall.
    if (topicOf(field.classCode) !== topicOf(ask.classCode) || (field.validTo !== null && field.validTo < ask.on)) continue;
    const fit = fitOf(field, ask);
    if (best === undefined || fit > best.fit) best = { field, fit };
  }
  return best;
};

/** Why no field is in force: there is none under the topic, or its proof has run out. */
const withoutField = (c: ExpertCandidate, ask: MatchAsk): Hindrance => {
  const lapsed = c.fields
    .filter(f => topicOf(f.classCode) === topicOf(ask.classCode))
    .map(f => f.validTo ?? '')
    .sort()
    .at(-1);
  return lapsed ? { why: 'proof', validTo: lapsed } : { why: 'field' };
};

/** Everything that keeps an expert from being proposed; walls first. Empty: nothing does. */
export const hindrancesOf = (c: ExpertCandidate, ask: MatchAsk, best = bestField(c, ask)): Hindrance[] => {
  const by: Hindrance[] = c.findings.map(finding => ({ why: 'conflict', finding }));
  if (!c.serving) by.push({ why: 'term' });
  if (!best) by.push(withoutField(c, ask));
  if (!(ask.mode === 'online' ? c.online : c.onSite)) by.push({ why: 'mode' });
  if (c.away) by.push({ why: 'away', fromOn: c.away.fromOn, toOn: c.away.toOn });
  if (c.taken >= c.cap) by.push({ why: 'full', cap: c.cap, taken: c.taken });
  if (c.asked) by.push({ why: 'asked' });
  return by;
};

/** The weights of the four parts as shares of 1, as a proposal keeps them. */
export const shareOfWeights = ({ fit, proven, free, turn }: MatchWeights): MatchParts => ({
  fit: fit / 100,
  proven: proven / 100,
  free: free / 100,
  turn: turn / 100,
});

const round = (n: number): number => Math.round(n * 1000) / 1000;

interface Scored {
  c: ExpertCandidate;
  field: CandidateField;
  parts: MatchParts;
  total: number;
}

/** Share of the part 轮换 by the day of the last offer; the days of thousands are few. */
const turnOn = (today: string, turnDays: number): ((lastOn: string | null) => number) => {
  const known = new Map<string, number>();
  return lastOn => {
    if (lastOn === null) return 1;
    const turn = known.get(lastOn) ?? Math.min(Math.max(daysBetween(lastOn, today), 0) / turnDays, 1);
    known.set(lastOn, turn);
    return turn;
  };
};

const scoreOf = (
  c: ExpertCandidate,
  best: { field: CandidateField; fit: number },
  given: { turn: number; mean: number; w: MatchWeights },
): Scored => {
  const { w } = given;
  const free = (c.cap - c.taken) / c.cap;
  const proven = provenOf(c, { mean: given.mean, half: w.halfAdvised });
  const parts = { fit: round(best.fit), proven: round(proven), free: round(free), turn: round(given.turn) };
  const total = w.fit * parts.fit + w.proven * parts.proven + w.free * parts.free + w.turn * parts.turn;
  return { c, field: best.field, parts, total: round(total / 100) };
};

/** Equal sums go by who waited longest, then by the random tail of the id: never by name, so that nobody is first by the alphabet. */
const before = (a: Scored, b: Scored): number => {
  if (a.total !== b.total) return b.total - a.total;
  const [last, other] = [a.c.lastOn ?? '', b.c.lastOn ?? ''];
  if (last !== other) return last < other ? -1 : 1;
  return a.c.expertId.slice(-12) < b.c.expertId.slice(-12) ? -1 : 1;
};

const reasonsOf = ({ c, field }: Scored, nameOf: (code: string) => string): MatchReasons => ({
  classCode: field.classCode,
  className: nameOf(field.classCode),
  level: field.level,
  advised: c.advised,
  cap: c.cap,
  taken: c.taken,
  lastOn: c.lastOn,
});

/** All that may be asked, and all that may not, with why. */
const sifted = (candidates: readonly ExpertCandidate[], ask: MatchAsk): { fit: Scored[]; excluded: Unnamed[] } => {
  const rated = candidates.flatMap(c => c.rating ?? []);
  const n = rated.reduce((sum, r) => sum + r.n, 0);
  const mean = n === 0 ? 0 : rated.reduce((sum, r) => sum + r.sum, 0) / n;
  const turnOf = turnOn(ask.today, ask.weights.turnDays);
  const fit: Scored[] = [];
  const excluded: Unnamed[] = [];
  for (const c of candidates) {
    const best = bestField(c, ask);
    const by = hindrancesOf(c, ask, best);
    if (best && by.length === 0) fit.push(scoreOf(c, best, { turn: turnOf(c.lastOn), mean, w: ask.weights }));
    else excluded.push({ expertId: c.expertId, by });
  }
  return { fit, excluded };
};

/** The best so many, best first. Thousands are looked at once instead of being sorted. */
const bestOf = (fit: readonly Scored[], most: number): Scored[] => {
  const best: Scored[] = [];
  for (const s of fit) {
    const last = best[most - 1];
    if (last && before(s, last) > 0) continue;
    const at = best.findIndex(b => before(s, b) < 0);
    best.splice(at < 0 ? best.length : at, 0, s);
    best.length = Math.min(best.length, most);
  }
  return best;
};

/** Everybody with a conflict, and of the others as many as a page can hold. */
const toldOf = (excluded: readonly Unnamed[]): Unnamed[] => {
  const tied = excluded.filter(e => e.by.some(h => h.why === 'conflict'));
  return [...tied, ...excluded.filter(e => !tied.includes(e)).slice(0, mostTold)];
};

/** Walls first, then the sum; as many names as the weights say. A wall can never be outweighed. */
export const proposeFrom = (
  candidates: readonly ExpertCandidate[],
  ask: MatchAsk,
  nameOf: (code: string) => string,
): { named: Ranked[]; excluded: Unnamed[]; more: number } => {
  const { fit, excluded } = sifted(candidates, ask);
  const told = toldOf(excluded);
  const named = bestOf(fit, ask.weights.mostNamed).map((s, at) => ({
    expertId: s.c.expertId,
    rank: at + 1,
    total: s.total,
    parts: s.parts,
    reasons: reasonsOf(s, nameOf),
  }));
  return { named, excluded: told, more: excluded.length - told.length };
};

/** 为什么不是某某: what keeps this one out, or who stands before; empty: is among those named. */
export const whyNotOf = (candidates: readonly ExpertCandidate[], ask: MatchAsk, expertId: string): Hindrance[] | undefined => {
  const { fit, excluded } = sifted(candidates, ask);
  const out = excluded.find(e => e.expertId === expertId);
  if (out) return out.by;
  const own = fit.find(s => s.c.expertId === expertId);
  if (!own) return undefined;
  const rank = 1 + fit.filter(s => before(s, own) < 0).length;
  const last = bestOf(fit, ask.weights.mostNamed).at(-1);
  return rank <= ask.weights.mostNamed || !last ? [] : [{ why: 'outranked', rank, total: own.total, last: last.total }];
};
