import type { ItemContent } from '../contract/item.ts';
import { admissionOf } from './item-admission.ts';

/** What keeps a draft from being published; each code is a sentence `lint.<code>` that says what to do. */
export type ItemFaultCode =
  | 'summaryMissing'
  | 'bodyMissing'
  | 'outputMissing'
  | 'sourceMissing'
  | 'basisNone'
  | 'stagesNone'
  | 'nameMissing'
  | 'keyTwice'
  | 'conditionMissing'
  | 'answerMissing'
  | 'succeedsMissing'
  | 'monthDay'
  | 'validFromPast'
  | 'excludedOnline'
  | 'excludedPenalty'
  | 'basisUnclear';

/** One fault; `pointer` is a JSON pointer into the input of saving. */
export interface ItemFault {
  code: ItemFaultCode;
  pointer: string;
}

type Row = Record<string, unknown>;

const fault = (code: ItemFaultCode, pointer: string): ItemFault => ({ code, pointer });

const emptyTexts = (content: ItemContent): ItemFault[] =>
  (
    [
      ['summary', 'summaryMissing'],
      ['body', 'bodyMissing'],
      ['source', 'sourceMissing'],
      ...(content.history ? [] : ([['output', 'outputMissing']] as const)),
    ] as const
  ).flatMap(([field, code]) => (content[field] === '' ? [fault(code, `/content/${field}`)] : []));

const rowsWithout = (part: string, rows: readonly Row[], field: string, code: ItemFaultCode): ItemFault[] =>
  rows.flatMap((row, at) => (row[field] === '' ? [fault(code, `/content/${part}/${at}/${field}`)] : []));

const doubleKeys = (part: string, rows: readonly { key: string }[]): ItemFault[] =>
  rows.flatMap((row, at) => (rows.findIndex(r => r.key === row.key) < at ? [fault('keyTwice', `/content/${part}/${at}`)] : []));

const rowFaults = (content: ItemContent): ItemFault[] => [
  ...rowsWithout('basis', content.basis, 'title', 'nameMissing'),
  ...rowsWithout('conditions', content.conditions, 'text', 'nameMissing'),
  ...rowsWithout('materials', content.materials, 'name', 'nameMissing'),
  ...rowsWithout('stages', content.stages, 'name', 'nameMissing'),
  ...rowsWithout('questions', content.questions, 'question', 'nameMissing'),
  ...rowsWithout('questions', content.questions, 'answer', 'answerMissing'),
  ...doubleKeys('conditions', content.conditions),
  ...doubleKeys('materials', content.materials),
  ...doubleKeys('stages', content.stages),
  ...content.materials.flatMap((m, at) =>
    m.needed === 'if' && !m.condition ? [fault('conditionMissing', `/content/materials/${at}/condition`)] : [],
  ),
];

/** 29 February counts: the window opens again in a leap year. */
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isMonthDay = (monthDay: string): boolean => Number(monthDay.slice(3)) <= (daysOfMonth[Number(monthDay.slice(0, 2)) - 1] ?? 0);

const windowFaults = ({ window }: ItemContent): ItemFault[] =>
  window === null
    ? []
    : (['from', 'to'] as const).flatMap(end => (isMonthDay(window[end]) ? [] : [fault('monthDay', `/content/window/${end}`)]));

const exclusionFaults = (content: ItemContent): ItemFault[] => {
  const admission = admissionOf(content.exclusion);
  if (admission.verdict === 'admitted') return [];
  if (admission.why === 'basisUnclear') return [fault('basisUnclear', '/content/exclusion/exceptionBasis')];
  return admission.kinds.map(kind =>
    fault(kind, `/content/exclusion/${kind === 'excludedOnline' ? 'onlineWithoutVisit' : 'penaltyOrForce'}`),
  );
};

/**
 * What is missing before a version may be published (5.1-a, 5.2).
 * @param today day in Beijing: a version never counts for days that are past
 */
export const lintItem = (content: ItemContent, validFrom: string, today: string): ItemFault[] => [
  ...exclusionFaults(content),
  ...(validFrom < today ? [fault('validFromPast', '/validFrom')] : []),
  ...emptyTexts(content),
  ...(content.basis.length === 0 ? [fault('basisNone', '/content/basis')] : []),
  ...(content.stages.length === 0 && !content.history ? [fault('stagesNone', '/content/stages')] : []),
  ...rowFaults(content),
  ...windowFaults(content),
  ...(content.succeeds !== null && (content.succeeds.name === '' || content.succeeds.reason === '')
    ? [fault('succeedsMissing', '/content/succeeds')]
    : []),
];
