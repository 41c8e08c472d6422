/** What is known of an operation after a run of all tests. */
export interface OperationFacts {
  readonly name: string;
  readonly room: string;
  readonly command: boolean;
  /** Nobody but the system may call it. */
  readonly systemOnly: boolean;
  /** A page calls it. */
  readonly called: boolean;
  readonly tried: (way: 'http' | 'inside', outcome: 'works' | 'refused' | 'replayed') => boolean;
}

/** What an operation may lack: it was never tried, never refused, never repeated under its id, or nothing calls it. */
export type Lack = 'tried' | 'refused' | 'replayed' | 'caller';

/** By lack and operation: why it is so. */
export type Known = Partial<Record<Lack, Readonly<Record<string, string>>>>;

/** What is lacking for an operation. */
export const lacksOf = (o: OperationFacts): Lack[] => {
  const inside = o.tried('inside', 'works');
  const lacks: Lack[] = [];
  if (!(o.tried('http', 'works') || (o.systemOnly && inside))) lacks.push('tried');
  if (!o.systemOnly && !o.tried('http', 'refused')) lacks.push('refused');
  if (o.command && !o.systemOnly && !o.tried('http', 'replayed')) lacks.push('replayed');
  if (!(o.called || inside)) lacks.push('caller');
  return lacks;
};

/** What a new entry says until somebody has given its reason. */
export const unexplained = 'say why, or try it';

/**
 * Holds what is lacking against the list of what is known.
 * @returns in words, every lack that is not on the list, every entry that no longer holds or gives no reason; and the list as it should be
 */
export const faultsOf = (operations: readonly OperationFacts[], known: Known): { faults: string[]; list: Known } => {
  const words: Record<Lack, string> = {
    tried: 'no test has it work by HTTP',
    refused: 'no test sees it refused',
    replayed: 'no test repeats it under its id',
    caller: 'no page, job or seed calls it',
  };
  const lacking = new Set(operations.flatMap(o => lacksOf(o).map(lack => `${lack} ${o.name}`)));
  const faults: string[] = [];
  const list: Record<string, Record<string, string>> = {};
  for (const lack of Object.keys(words) as Lack[]) {
    const reasons = known[lack] ?? {};
    const entries = operations.filter(o => lacking.has(`${lack} ${o.name}`)).map(o => o.name);
    list[lack] = Object.fromEntries(entries.toSorted().map(name => [name, reasons[name] ?? unexplained]));
    for (const name of entries) if (reasons[name] === undefined) faults.push(`${name}: ${words[lack]}`);
    for (const [name, reason] of Object.entries(reasons)) {
      if (!lacking.has(`${lack} ${name}`)) faults.push(`${name}: is on the list of “${words[lack]}”, which no longer holds`);
      else if (reason.length < 10 || reason === unexplained) faults.push(`${name}: its reason for “${words[lack]}” is missing`);
    }
  }
  return { faults, list };
};
