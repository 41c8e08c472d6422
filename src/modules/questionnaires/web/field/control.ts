import type { ReactNode } from 'react';
import type { Answer, Question } from '../../contract/questionnaire.ts';

/** What every control of a question takes. */
export interface ControlInput {
  question: Question;
  /** Row of the printed table. */
  number?: number | undefined;
  answer: Answer | undefined;
  hint: ReactNode;
  disabled: boolean;
  /** Rows: 无 is no answer to this one. */
  noneless?: boolean;
  /** The sentence for a fault of this question at a place in it (`[]` for the whole), once she has left the field. */
  faultAt: (path: readonly string[]) => string | undefined;
  onChange: (value: Answer | null) => void;
  onTouched: () => void;
}
