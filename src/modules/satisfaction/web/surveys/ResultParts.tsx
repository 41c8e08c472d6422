import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { sayNumber } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { QuestionResult } from '../../contract/survey.ts';
import { LevelBar, round } from '../FigureWithN.tsx';
import { useT } from '../use-t.ts';

/** 薄弱项, with what that means to who hovers or listens. */
export const WeakMark = ({ below }: { below: number }) => {
  const t = useT();
  return (
    <span title={t('survey.weakHint', { n: below })}>
      <StateTag tone="warn">{t('survey.weak')}</StateTag>
    </span>
  );
};

/** How many took which option: a bar for the five grades, words for what else was asked. */
export const OptionBar = ({ question: q }: { question: QuestionResult }) => {
  const { label } = useLanguage();
  if (q.options === null) return '—';
  const of = new Map(q.options.map(o => [o.value, o.n]));
  if (q.kind === 'scale') return <LevelBar levels={['1', '2', '3', '4', '5'].map(grade => of.get(grade) ?? 0)} />;
  return (
    <small>
      {q.options
        .filter(o => o.n > 0)
        .map(o => `${label(o.label)} ${sayNumber(o.n)}`)
        .join(' · ')}
    </small>
  );
};

/** Against the survey before: by how much, and whether it may be chance. */
export const ChangeSince = ({ question: q, previous }: { question: QuestionResult; previous: string | undefined }) => {
  const t = useT();
  if (q.change === null || q.before === null || previous === undefined) return '—';
  const { value, lo, hi } = q.change;
  const chance = lo <= 0 && hi >= 0;
  return (
    <span className="sat-figure">
      <strong>{t(value < 0 ? 'survey.changeDown' : 'survey.changeUp', { value: round(Math.abs(value)) })}</strong>
      <small className="pp-hint">
        {t('survey.changeRange', { lo: round(lo), hi: round(hi) })}
        {chance && ` · ${t('survey.changeChance')}`}
      </small>
      <small>
        <PageLink href={`/satisfaction/surveys/${previous}`}>
          {`${t('survey.before')} ${t('figure.withN', { value: round(q.before.value), n: q.before.n })}`}
        </PageLink>
      </small>
    </span>
  );
};
