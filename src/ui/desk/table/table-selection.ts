import { useState } from 'react';

/** What is selected, across pages. */
export interface Selection<R> {
  rows: readonly R[];
  has: (row: R) => boolean;
  toggle: (row: R) => void;
  setAll: (rows: readonly R[], on: boolean) => void;
  /** Lets go of all that is selected, or of those that an act has dealt with: many acts take a limited number at once. */
  clear: (done?: readonly R[]) => void;
}

/** Keeps the selected rows themselves, so that a bulk act can preview rows of other pages. */
export const useSelection = <R>(rowKey: (row: R) => string): Selection<R> => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, R>>(new Map());
  const setAll = (rows: readonly R[], on: boolean): void => {
    const next = new Map(chosen);
    for (const row of rows) {
      if (on) next.set(rowKey(row), row);
      else next.delete(rowKey(row));
    }
    setChosen(next);
  };
  return {
    rows: [...chosen.values()],
    has: row => chosen.has(rowKey(row)),
    toggle: row => setAll([row], !chosen.has(rowKey(row))),
    setAll,
    clear: done => {
      const gone = new Set(done?.map(rowKey));
      setChosen(now => new Map(done ? [...now].filter(([key]) => !gone.has(key)) : []));
    },
  };
};
