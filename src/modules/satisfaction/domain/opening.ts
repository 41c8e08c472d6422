/** Where a sealed rating belongs; parts become null as its cell is made coarser. */
export interface VoteCell {
  readonly unitId: string | null;
  readonly kind: string | null;
  readonly classCode: string | null;
  readonly month: string;
}

/** A rating out of the box, before it is counted. */
export interface Vote {
  readonly id: string;
  readonly district: string;
  readonly cell: VoteCell;
  /** Only these hide each other: who asked to be called is known, and what staff entered is not counted. */
  readonly anonymous: boolean;
}

/** Ratings that are counted together, in a cell that they share. */
export interface VoteGroup {
  readonly cell: VoteCell;
  readonly votes: readonly Vote[];
}

const coarser: readonly ((cell: VoteCell, closed: string) => VoteCell)[] = [
  cell => ({ ...cell, classCode: null }),
  cell => ({ ...cell, classCode: null, kind: null }),
  cell => ({ ...cell, classCode: null, kind: null, unitId: null }),
  // Too few in the whole district in a month: they wait for those of the next ones.
  (_, closed) => ({ unitId: null, kind: null, classCode: null, month: closed }),
];

const grouped = (votes: readonly Vote[], cellOfReply: (v: Vote) => VoteCell): VoteGroup[] => {
  const groups = new Map<string, { cell: VoteCell; votes: Vote[] }>();
  for (const vote of votes) {
    const cell = cellOfReply(vote);
    const key = [vote.district, cell.month, cell.unitId, cell.kind, cell.classCode].join(' ');
    const group = groups.get(key) ?? { cell, votes: [] };
    group.votes.push(vote);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/**
 * Which ratings may leave the box now (7.6-a): groups of one cell in which at least `least` are anonymous. While a month runs, cells stay as fine as
 * they are; when it is over, what is left is joined to coarser cells, and what is too little even for the district waits.
 * No rating ever leaves with fewer companions, so that neither a row nor the difference of two days tells one person's mind.
 * @param month the month of today, `2026-11`
 * @param closed the month before it
 */
export const planOpening = (
  votes: readonly Vote[],
  { month, closed, least }: { month: string; closed: string; least: number },
): VoteGroup[] => {
  const isEnough = (g: VoteGroup): boolean => g.votes.filter(v => v.anonymous).length >= least;
  const open: VoteGroup[] = grouped(votes, v => v.cell).filter(isEnough);
  const gone = new Set(open.flatMap(g => g.votes.map(v => v.id)));
  for (const coarse of coarser) {
    const rest = votes.filter(v => !gone.has(v.id) && v.cell.month < month);
    for (const group of grouped(rest, v => coarse(v.cell, closed)).filter(isEnough)) {
      open.push(group);
      for (const vote of group.votes) gone.add(vote.id);
    }
  }
  return open;
};
