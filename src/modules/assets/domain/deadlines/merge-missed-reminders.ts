/** A step of the ladder that has come and has not been told yet. */
export interface MissedStep {
  readonly deadlineId: string;
  readonly recipient: string;
  readonly step: string;
  /** Day on which it should have been told. */
  readonly stepOn: string;
}

/** Steps of one deadline and one recipient that are told at once: the latest speaks, the others are folded into it. */
export interface Folded<S extends MissedStep> {
  readonly told: S;
  readonly folded: readonly S[];
}

const later = (a: MissedStep, b: MissedStep): boolean => a.stepOn > b.stepOn || (a.stepOn === b.stepOn && a.step > b.step);

/** After a standstill nobody is flooded: per deadline and recipient one reminder, whatever number of steps was missed. */
export const foldSteps = <S extends MissedStep>(missed: readonly S[]): Folded<S>[] => {
  const groups = new Map<string, S[]>();
  for (const m of missed) {
    const key = `${m.deadlineId} ${m.recipient}`;
    groups.set(key, [...(groups.get(key) ?? []), m]);
  }
  return [...groups.values()].map(group => {
    const told = group.reduce((best, s) => (later(s, best) ? s : best));
    return { told, folded: group.filter(s => s !== told) };
  });
};
