import { useEffect, useState } from 'react';

const load = async () => {
  const [{ KnownRow, Origin }, { SameButton }] = await Promise.all([import('./KnownRow.tsx'), import('./SameButton.tsx')]);
  return { KnownRow, Origin, SameButton };
};

/** How a value of last time is shown: fetched with the first form that knows one. */
export type KnownParts = Awaited<ReturnType<typeof load>>;

let kept: KnownParts | undefined;

/**
 * The parts, or null where nothing is known or they cannot be had (then every row is asked); undefined while they are on their way.
 */
export const useKnownParts = (wanted: boolean): KnownParts | null | undefined => {
  const [, setRound] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || kept) return;
    load().then(
      parts => {
        kept = parts;
        setRound(n => n + 1);
      },
      () => setFailed(true),
    );
  }, [wanted]);
  return !wanted || failed ? null : kept;
};
