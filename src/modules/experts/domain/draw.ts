import type { PoolPlace, Stratum, Ticket } from '../contract/draw.ts';

/** What the file and the page name; a change of any step below is another name. */
export const drawAlgorithm = 'sha256-ticket/1';

/** What the pool's hash is taken of: one line for each place, `stratum ‖ 0x1f ‖ expert id`, sorted. */
export const poolText = (pool: readonly Pick<PoolPlace, 'expertId' | 'stratum'>[]): string =>
  pool
    .map(p => `${p.stratum}\u001f${p.expertId}`)
    .sort()
    .join('\n');

/** The seed: the pool's hash, then the digits in the order in which they were given. */
export const seedOf = (poolHash: string, digits: readonly string[]): string => [poolHash, ...digits].join('-');

/** What a ticket is the SHA-256 of: `seed ‖ 0x1f ‖ expert id`, in UTF-8. */
export const ticketText = (seed: string, expertId: string): string => `${seed}\u001f${expertId}`;

/** Tickets in the order of the draw: by stratum, the smallest first. */
export const inDrawnOrder = (tickets: readonly Ticket[]): Ticket[] =>
  [...tickets].sort(
    (a, b) => a.stratum - b.stratum || (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : a.expertId < b.expertId ? -1 : 1),
  );

/** Who sits on the panel: of each stratum the first so many that did not recuse. A recusal promotes the next and moves nobody else. */
export const selectedOf = (tickets: readonly Ticket[], strata: readonly Pick<Stratum, 'count'>[], recused: readonly string[]): Ticket[] => {
  const ordered = inDrawnOrder(tickets);
  return strata.flatMap((s, at) => ordered.filter(t => t.stratum === at && !recused.includes(t.expertId)).slice(0, s.count));
};

/** What a draw is made from. */
export interface DrawData {
  pool: readonly PoolPlace[];
  digits: readonly string[];
}

/**
 * Draws once more from the pool and the digits alone; the same for whoever computes it.
 * @param sha256 of a text in UTF-8, in hex
 */
export const repeatDraw = async (
  { pool, digits }: DrawData,
  sha256: (text: string) => Promise<string>,
): Promise<{ poolHash: string; seed: string; tickets: Ticket[] }> => {
  const poolHash = await sha256(poolText(pool));
  const seed = seedOf(poolHash, digits);
  const tickets = await Promise.all(
    pool.map(async ({ expertId, stratum }) => ({ expertId, stratum, ticket: await sha256(ticketText(seed, expertId)) })),
  );
  return { poolHash, seed, tickets: inDrawnOrder(tickets) };
};
