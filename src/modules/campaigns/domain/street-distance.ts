import { streetBorders } from './street-adjacency.data.ts';

type Borders = Readonly<Record<string, readonly string[]>>;

const symmetric = (borders: Borders): ReadonlyMap<string, readonly string[]> => {
  const all = new Map<string, string[]>();
  const put = (a: string, b: string): void => {
    all.set(a, [...(all.get(a) ?? []), b]);
  };
  for (const [a, list] of Object.entries(borders)) {
    for (const b of list) {
      put(a, b);
      put(b, a);
    }
  }
  return all;
};

const reach = (from: string, borders: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> => {
  const steps = new Map([[from, 0]]);
  let edge = [from];
  for (let n = 1; edge.length > 0; n += 1) {
    const next: string[] = [];
    for (const a of edge) {
      for (const b of borders.get(a) ?? []) {
        if (steps.has(b)) continue;
        steps.set(b, n);
        next.push(b);
      }
    }
    edge = next;
  }
  return steps;
};

const all = symmetric(streetBorders);
const table = new Map([...all.keys()].map(code => [code, reach(code, all)]));

/**
 * How many borders lie between two streets: 0 the same, 1 neighbours. Where the map is not known: 2 within a district, 3 in
 * neighbouring districts, by the code alone.
 */
export const streetSteps = (a: string, b: string): number => {
  if (a === b) return 0;
  const known = table.get(a)?.get(b);
  if (known !== undefined) return known;
  return a.slice(0, 6) === b.slice(0, 6) ? 2 : 3;
};

/** Minutes on the way between two streets in town: 10 within one, 20 to a neighbour, 10 more for each further border; at most 60. */
export const travelMinutes = (a: string, b: string): number => Math.min(10 + 10 * streetSteps(a, b), 60);
