import { isoOf } from '#modules/reference/domain/day-numbers.ts';
import type { Deadline, DeadlineKind, DeadlineNote } from '../../contract/deadline.ts';
import type { Rule } from '../../contract/rule.ts';
import type { Counted } from './count-rule.ts';

export interface Around {
  readonly item?: string;
  readonly opensOn?: number | null;
  readonly graceUntil?: number | null;
  readonly fee?: Deadline['fee'];
  /** Doubts beyond those of the count. */
  readonly notes?: readonly DeadlineNote[];
  readonly confidence?: Deadline['confidence'];
  /** The row that the deadline cites, where the one that counts its day stands in another article. */
  readonly cites?: Pick<Rule, 'law' | 'article'>;
  /** An earlier safe day than the count's own. */
  readonly safe?: number;
}

/** The doubts of the count, those around it, and that of the fee. */
const notesOf = (counted: Counted, around: Around): DeadlineNote[] => [
  ...counted.notes,
  ...(around.notes ?? []),
  ...(around.fee?.confidence === 'toVerify' ? (['feeToVerify'] as const) : []),
];

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
  law: (around.cites ?? counted.rule).law,
  article: (around.cites ?? counted.rule).article,
  line: counted.line,
  confidence: around.confidence ?? counted.confidence,
  notes: notesOf(counted, around),
});
