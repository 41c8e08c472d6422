import { isoOf } from '#modules/reference/domain/day-numbers.ts';
import type { Deadline, DeadlineKind, DeadlineNote } from '../../contract/deadline.ts';
import type { Counted } from './count-rule.ts';

export interface Around {
  readonly item?: string;
  readonly opensOn?: number | null;
  readonly graceUntil?: number | null;
  readonly fee?: Deadline['fee'];
  /** Doubts beyond those of the count. */
  readonly notes?: readonly DeadlineNote[];
  readonly confidence?: Deadline['confidence'];
  /** An earlier safe day than the count's own. */
  readonly safe?: number;
}

/** A counted period as a deadline. */
export const deadlineOf = (kind: DeadlineKind, counted: Counted, around: Around): Deadline => ({
  kind,
  item: around.item ?? '',
  opensOn: around.opensOn === undefined || around.opensOn === null ? null : isoOf(around.opensOn),
  dueOn: isoOf(counted.due),
  safeOn: isoOf(around.safe === undefined ? counted.safe : Math.min(around.safe, counted.safe)),
  graceUntil: around.graceUntil === undefined || around.graceUntil === null ? null : isoOf(around.graceUntil),
  fee: around.fee ?? null,
  consequence: counted.rule.consequence,
  ruleKey: counted.rule.key,
  law: counted.rule.law,
  article: counted.rule.article,
  line: counted.line,
  confidence: around.confidence ?? counted.confidence,
  notes: around.notes === undefined || around.notes.length === 0 ? counted.notes : [...counted.notes, ...around.notes],
});
