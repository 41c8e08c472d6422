/** What one operation sent to the database in the calls of a whole run, its own statements alone: the least and the most of one call. */
export interface Sent {
  readonly least: number;
  readonly most: number;
}

/** By operation: those that need more than their kind is given, with what they needed when they were listed. */
export type KnownStatements = Readonly<Record<string, Sent>>;

/** What kind of work an operation is: a page of rows, one record, or an act. */
export type Work = 'list' | 'detail' | 'command';

/** Statements of its own that a call may send; session, marks, claim, entry and commit are the door's and do not count. */
export const statementLimits: Readonly<Record<Work, number>> = { list: 3, detail: 6, command: 8 };

/** Lines `statements 4 visits.visit.get`, as the worlds of tests write them down. */
export const sentBy = (lines: Iterable<string>): Map<string, Sent> => {
  const sent = new Map<string, Sent>();
  for (const line of lines) {
    const [, digits, name] = /^statements (\d+) (\S+)$/.exec(line) ?? [];
    if (digits === undefined || name === undefined) continue;
    const count = Number(digits);
    const known = sent.get(name);
    sent.set(name, { least: Math.min(count, known?.least ?? count), most: Math.max(count, known?.most ?? count) });
  }
  return sent;
};

/**
 * Holds what operations sent against their limits. The plain case is judged strictly; the most that a test needed may grow to twice what is
 * listed or allowed, for it depends on how many rows that test has: beyond it a statement stands in a loop.
 * @returns in words, each operation that became dearer and each entry that is no longer needed; and the list as it should be
 */
export const statementFaults = (
  sent: ReadonlyMap<string, Sent>,
  workOf: (name: string) => Work | undefined,
  known: KnownStatements,
): { faults: string[]; list: KnownStatements } => {
  const faults: string[] = [];
  const list: Record<string, Sent> = {};
  for (const [name, { least, most }] of [...sent].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const work = workOf(name);
    if (work === undefined) continue;
    const limit = statementLimits[work];
    const was = known[name];
    if (least > limit || most > 2 * limit) list[name] = { least, most };
    if (least > Math.max(limit, was?.least ?? 0)) {
      faults.push(
        `${name}: sends ${least} statements in the plain case, ${was ? `${was.least} are listed` : `a ${work} may send ${limit}`}`,
      );
    } else if (most > 2 * Math.max(limit, was?.most ?? 0)) {
      faults.push(`${name}: sends up to ${most} statements, ${was ? `${was.most} are listed` : `twice ${limit} are allowed`}`);
    }
    if (was && !(name in list)) faults.push(`${name}: is listed for its statements and keeps the limit now`);
  }
  return { faults, list };
};
