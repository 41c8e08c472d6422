import { useState } from 'react';
import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay } from '#platform/web/format.ts';
import { Figure, type FigureProps, FigureRow } from '#ui/desk/FigureRow.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListActs } from '#ui/desk/ListActs.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { exportSurvey, improveSurvey, surveyResults, surveyWords } from '../../contract/operations-surveys.ts';
import type { CellResult, QuestionResult, SurveyResults, SurveyView } from '../../contract/survey.ts';
import { IndexWithN, PercentWithN, round, WhyHidden } from '../FigureWithN.tsx';
import { useT } from '../use-t.ts';
import { ChangeSince, OptionBar, WeakMark } from './ResultParts.tsx';

const WordsDialog = lazyPart(() => import('./WordsDialog.tsx').then(m => m.WordsDialog));
const ImproveQuestion = lazyPart(() => import('./ImproveQuestion.tsx').then(m => m.ImproveQuestion));
const Remeasure = lazyPart(() => import('./ImproveQuestion.tsx').then(m => m.Remeasure));

type Opened = { what: 'words' | 'improve' | 'remeasure'; question: QuestionResult } | undefined;

const recipients = (id: string, state?: string): string =>
  `/satisfaction/surveys/${id}?${new URLSearchParams({ tab: 'recipients', ...(state ? { state } : {}) })}`;

/** Figures over the table: none of them is a percentage, those stand in the table beside their n. */
const useTotals = (r: SurveyResults): readonly FigureProps[] => {
  const t = useT();
  const leading = r.questions.find(q => q.id === r.leading)?.index;
  return [
    {
      label: t('survey.index'),
      value: leading ? round(leading.value) : undefined,
      hint: leading
        ? `${t('figure.n', { n: leading.n })} · ${t('figure.range', { lo: round(leading.lo), hi: round(leading.hi) })}`
        : t('figure.indexHint'),
    },
    {
      label: t('survey.response'),
      value: r.used,
      hint: t('survey.responseOf', { used: r.used, sent: r.sent }),
      href: recipients(r.id, 'used'),
    },
    { label: t('survey.counted'), value: r.counted ?? '—', hint: t('survey.countedHint', { assisted: r.assisted }) },
  ];
};

interface ActCellProps {
  r: SurveyResults;
  q: QuestionResult;
  open: (what: 'improve' | 'remeasure') => void;
}

/** The action that a result led to, the one that it measures again, or the way to open one. */
const ActCell = ({ r, q, open }: ActCellProps) => {
  const t = useT();
  const mayImprove = r.may.includes(improveSurvey.name) && q.index !== null && q.actionId === null;
  return (
    <span className="sat-acts">
      {q.remeasures && <PageLink href={`/improvements/${q.remeasures.actionId}`}>{t('survey.remeasured')}</PageLink>}
      {q.remeasures?.state === 'done' && q.index !== null && (
        <button type="button" className="pp-link" onClick={() => open('remeasure')}>
          {t('survey.remeasure')}
        </button>
      )}
      {q.actionId && <PageLink href={`/improvements/${q.actionId}`}>{t('survey.action')}</PageLink>}
      {mayImprove && (
        <button type="button" className="pp-link" aria-label={`${t('survey.improve')} ${q.label.zh}`} onClick={() => open('improve')}>
          {t('survey.improve')}
        </button>
      )}
    </span>
  );
};

const useQuestionColumns = (r: SurveyResults, open: (opened: Opened) => void) => {
  const t = useT();
  const { label } = useLanguage();
  const count = (q: QuestionResult) => {
    if (q.hidden !== null) return <WhyHidden hidden={q.hidden} of={r} />;
    if (q.kind !== 'words' || !q.n || !r.may.includes(surveyWords.name)) return q.n ?? '—';
    return (
      <button
        type="button"
        className="pp-link"
        aria-label={`${t('survey.wordsOpen')} ${label(q.label)}`}
        onClick={() => open({ what: 'words', question: q })}
      >
        {q.n}
      </button>
    );
  };
  return [
    {
      key: 'question',
      title: t('survey.question'),
      render: (q: QuestionResult) => (
        <>
          {label(q.label)} {q.weak && <WeakMark below={r.weakBelow} />}
        </>
      ),
    },
    { key: 'n', title: t('survey.n'), render: count },
    { key: 'index', title: t('figure.index'), render: (q: QuestionResult) => <IndexWithN of={q.index} /> },
    { key: 'good', title: t('figure.good'), render: (q: QuestionResult) => <PercentWithN of={q.good} /> },
    { key: 'response', title: t('survey.response'), render: () => t('survey.responseOf', { used: r.used, sent: r.sent }) },
    { key: 'options', title: t('figure.levels'), render: (q: QuestionResult) => <OptionBar question={q} /> },
    { key: 'change', title: t('survey.change'), render: (q: QuestionResult) => <ChangeSince question={q} previous={r.previous?.id} /> },
    {
      key: 'act',
      title: t('survey.act'),
      render: (q: QuestionResult) => <ActCell r={r} q={q} open={what => open({ what, question: q })} />,
    },
  ];
};

const Cells = ({ r }: { r: SurveyResults }) => {
  const t = useT();
  const { label } = useLanguage();
  const leading = r.questions.find(q => q.id === r.leading);
  // One cell alone is the whole over again.
  if (r.cells.length < 2 || !leading) return null;
  return (
    <FormSection title={t('survey.cells', { question: label(leading.label) })}>
      <DataTable
        stack
        caption={t('survey.cells', { question: label(leading.label) })}
        rows={r.cells}
        rowKey={c => c.key}
        columns={[
          { key: 'cell', title: t('col.cell'), render: c => c.name || t('survey.joined') },
          {
            key: 'n',
            title: t('survey.n'),
            render: (c: CellResult) => (c.hidden === null ? c.n : <WhyHidden hidden={c.hidden} of={r} />),
          },
          { key: 'index', title: t('figure.index'), render: c => <IndexWithN of={c.index} /> },
          { key: 'good', title: t('figure.good'), render: c => <PercentWithN of={c.good} /> },
          { key: 'response', title: t('survey.response'), render: c => t('survey.responseOf', { used: c.used, sent: c.sent }) },
        ]}
      />
    </FormSection>
  );
};

const Counted = ({ r }: { r: SurveyResults }) => {
  const t = useT();
  const [opened, setOpened] = useState<Opened>();
  const totals = useTotals(r);
  const close = (): void => setOpened(undefined);
  const columns = useQuestionColumns(r, setOpened);
  return (
    <>
      <FigureRow>
        {totals.map(figure => (
          <Figure key={figure.label} {...figure} />
        ))}
      </FigureRow>
      <FormSection
        title={t('survey.results')}
        hint={
          r.previous ? (
            <PageLink href={`/satisfaction/surveys/${r.previous.id}`}>{t('survey.previous', r.previous)}</PageLink>
          ) : (
            t('survey.noPrevious')
          )
        }
        aside={
          r.may.includes(exportSurvey.name) && (
            <div className="pp-actions">
              <ListActs views={undefined} exported={{ op: exportSurvey, input: { id: r.id } }} print />
            </div>
          )
        }
      >
        <DataTable stack caption={t('survey.results')} rows={r.questions} rowKey={q => q.id} columns={columns} />
      </FormSection>
      <Cells r={r} />
      {opened?.what === 'words' && <WordsDialog id={r.id} question={opened.question} onClose={close} />}
      {opened?.what === 'improve' && <ImproveQuestion results={r} question={opened.question} onClose={close} />}
      {opened?.what === 'remeasure' && <Remeasure results={r} question={opened.question} onClose={close} />}
    </>
  );
};

const Fetched = ({ survey }: { survey: SurveyView }) => {
  const t = useT();
  const { data, error } = useOp(surveyResults, { id: survey.id });
  if (!data) return <ProblemNotice error={error} />;
  if (data.leftSealed > 0 || data.counted === 0) return <p role="status">{t('survey.results.few', { least: survey.least })}</p>;
  return <Counted r={data} />;
};

/** How a survey came out; before it is counted, when that will be. */
export const SurveyResultsTab = ({ survey }: { survey: SurveyView }) => {
  const t = useT();
  if (survey.state === 'counted') return <Fetched survey={survey} />;
  if (survey.cancelReason !== null) return <p role="status">{t('survey.cancelledBecause', { reason: survey.cancelReason })}</p>;
  return (
    <p role="status">
      {survey.state === 'planned' ? t('survey.results.planned') : t('survey.results.notYet', { day: sayDay(survey.closesOn) })}
    </p>
  );
};
