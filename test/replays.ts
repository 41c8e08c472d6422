import type { LightMyRequestResponse } from 'fastify';

/** What a replay may leave out: values that are told once (`Outcome.once`) stand as null in the ledger. */
const isSame = (first: unknown, again: unknown): boolean => {
  if (again === null || typeof first !== 'object' || first === null) return again === null || first === again;
  if (typeof again !== 'object') return false;
  const keys = Object.keys(first);
  return (
    keys.length === Object.keys(again).length &&
    keys.every(key => isSame((first as Record<string, unknown>)[key], (again as Record<string, unknown>)[key]))
  );
};

/**
 * Sends the first successful call of each command of a world once more under its id, as a phone does that lost the answer: the stored answer
 * has to come. No test can forget it.
 */
export const replayed = () => {
  const done = new Set<string>();
  return async (name: string, first: LightMyRequestResponse, send: () => Promise<LightMyRequestResponse>): Promise<void> => {
    if (done.has(name)) return;
    done.add(name);
    const again = await send();
    if (again.statusCode !== first.statusCode || !isSame(first.json(), again.json()))
      throw new Error(
        `${name}, sent again under its id, answered ${again.statusCode} ${again.body.slice(0, 300)} instead of ${first.body.slice(0, 300)}`,
      );
  };
};
export type Replay = ReturnType<typeof replayed>;
