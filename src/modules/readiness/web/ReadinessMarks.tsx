import { sayMark } from '#platform/web/marks.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { AssessmentRow, AssessmentState } from '../contract/assessment.ts';
import type { PrerequisiteState, RungState } from '../contract/ladder.ts';
import { useT } from './use-t.ts';

const stateTones = { scoring: 'doing', agreeing: 'todo', concluded: 'done' } as const;
/** 评分中 · 待定共识分 · 已定稿 */
export const AssessmentMark = ({ state }: { state: AssessmentState }) => {
  const t = useT();
  return <StateTag tone={stateTones[state]}>{t(`state.${state}`)}</StateTag>;
};

const rungTones = { ready: 'done', missing: 'warn', unknown: 'todo', noRules: 'off' } as const;
/** 条件具备 · 还缺条件 · 有条件未核对 · 没有登记条件 */
export const RungMark = ({ state }: { state: RungState }) => {
  const t = useT();
  return <StateTag tone={rungTones[state]}>{t(`rung.${state}`)}</StateTag>;
};

const answerTones = { met: 'done', missing: 'warn', unknown: 'todo' } as const;
/** 具备 · 不具备 · 未核对 */
export const AnswerMark = ({ state }: { state: PrerequisiteState }) => {
  const t = useT();
  return <StateTag tone={answerTones[state]}>{t(`answer.${state}`)}</StateTag>;
};

/** The level after the one that is ready, and what is missing there. */
export const NextStep = ({ next }: { next: AssessmentRow['next'] }) => {
  const t = useT();
  if (next === null) return '—';
  const missing = next.missing.length > 0 ? `${t('missing')}${sayMark('：')}${next.missing.join(sayMark('；'))}` : '';
  const unknown = next.unknown > 0 ? t('unknownN', { n: next.unknown }) : '';
  return (
    <>
      {t(`level.${next.level}`)} <RungMark state={next.state} />
      {(missing || unknown) && <div className="pp-hint">{[missing, unknown].filter(Boolean).join(' · ')}</div>}
    </>
  );
};
