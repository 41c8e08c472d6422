import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DetailPage, type DetailTab } from '#ui/desk/DetailPage.tsx';
import type { Fact } from '#ui/desk/Facts.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { cancelSurvey, correctSurvey, drawSurvey, getSurvey, surveyResults, surveyTimeline } from '../../contract/operations-surveys.ts';
import type { SurveyView } from '../../contract/survey.ts';
import { useT } from '../use-t.ts';
import { StateOfSurvey } from './StateOfSurvey.tsx';
import { useSurveyWords } from './use-survey-words.ts';

const SurveyForm = lazyPart(() => import('./SurveyForm.tsx').then(m => m.SurveyForm));
const DrawStep = lazyPart(() => import('./SurveySteps.tsx').then(m => m.DrawStep));
const CancelStep = lazyPart(() => import('./SurveySteps.tsx').then(m => m.CancelStep));
const Results = lazyPart(() => import('./SurveyResultsTab.tsx').then(m => m.SurveyResultsTab));
const Recipients = lazyPart(() => import('./RecipientsTab.tsx').then(m => m.RecipientsTab));

const Acts = ({ survey }: { survey: SurveyView }) => {
  const t = useT();
  const [open, setOpen] = useState<'correct' | 'draw' | 'cancel'>();
  const close = (): void => setOpen(undefined);
  const may = (op: { name: string }): boolean => survey.may.includes(op.name);
  return (
    <>
      {may(cancelSurvey) && <Button onClick={() => setOpen('cancel')}>{t('survey.cancel')}</Button>}
      {may(correctSurvey) && <Button onClick={() => setOpen('correct')}>{t('survey.correct')}</Button>}
      {may(drawSurvey) && (
        <Button type="primary" onClick={() => setOpen('draw')}>
          {t('survey.draw')}
        </Button>
      )}
      {open === 'correct' && <SurveyForm survey={survey} onClose={close} />}
      {open === 'draw' && <DrawStep survey={survey} onClose={close} />}
      {open === 'cancel' && <CancelStep survey={survey} onClose={close} />}
    </>
  );
};

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(surveyTimeline, { id });
  const words = useSurveyWords();
  return data ? <RecordTimeline entries={data.items} field={words.field} value={words.value} /> : <ProblemNotice error={error} />;
};

const useFacts = () => {
  const t = useT();
  const { label } = useLanguage();
  const drawn = ({ draw }: SurveyView): Fact[] =>
    draw === null
      ? []
      : [
          {
            label: t(draw.seed === null ? 'survey.poolPlain' : 'survey.pool'),
            value: t('survey.drawOf', { n: draw.poolSize, hash: draw.poolHash.slice(0, 16) }),
          },
          ...(draw.seed === null
            ? []
            : [{ label: t('survey.seed'), value: `${draw.seed}${sayMark('（')}${draw.algorithm}${sayMark('）')}`, wide: true }]),
        ];
  return (s: SurveyView): Fact[] => [
    {
      label: t('survey.form'),
      value: (
        <PageLink href={`/questionnaires/${s.questionnaireId}`}>
          {t('survey.formOf', { title: label(s.questionnaireTitle), n: s.questionnaireVersion })}
        </PageLink>
      ),
    },
    { label: t('survey.period'), value: t('survey.span', { from: sayDay(s.periodFrom), to: sayDay(s.periodTo) }) },
    { label: t('survey.days'), value: t('survey.span', { from: sayDay(s.opensOn), to: sayDay(s.closesOn) }) },
    {
      label: t('survey.whom'),
      value: s.draw === null ? t(`survey.asks.${s.asks.of}`) : t('survey.whomOf', { asks: t(`survey.asks.${s.asks.of}`), n: s.invited }),
    },
    ...(s.sample === null
      ? []
      : [{ label: t('survey.sample'), value: t('survey.sampleOf', { n: s.sample.size, digits: s.sample.digits }) }]),
    ...(s.sent === 0 ? [] : [{ label: t('survey.response'), value: t('survey.responseOf', { used: s.used, sent: s.sent }) }]),
    ...drawn(s),
    { label: t('survey.planned'), value: t('survey.byAt', { name: s.plannedByName, at: sayInstant(s.plannedAt) }) },
    ...(s.drawnAt === null || s.drawnByName === null
      ? []
      : [{ label: t('survey.drawn'), value: t('survey.byAt', { name: s.drawnByName, at: sayInstant(s.drawnAt) }) }]),
    ...(s.cancelReason === null ? [] : [{ label: t('survey.cancelReason'), value: s.cancelReason, wide: true }]),
  ];
};

const useTabs = () => {
  const t = useT();
  return (s: SurveyView): DetailTab[] => [
    { key: 'results', label: t('survey.tab.results'), page: () => <Results survey={s} /> },
    ...(s.draw === null ? [] : [{ key: 'recipients', label: t('survey.tab.recipients'), page: () => <Recipients survey={s} /> }]),
    ...(s.may.includes(surveyTimeline.name)
      ? [{ key: 'timeline', label: t('survey.tab.timeline'), page: () => <Timeline id={s.id} /> }]
      : []),
  ];
};

/** One 满意度调查 (7.6-a): its plan, whom it asks, how it came out. */
export const SurveyPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getSurvey, { id });
  const facts = useFacts();
  const tabs = useTabs();
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('survey.kind')}
      back={{ href: '/satisfaction/surveys', label: t('surveys.title') }}
      title={s => s.name}
      state={s => <StateOfSurvey state={s.state} />}
      acts={s => <Acts survey={s} />}
      facts={facts}
      tabs={tabs}
      {...(data && data.draw !== null && !data.may.includes(surveyResults.name) ? { opensOn: 'recipients' } : {})}
      clause="7.6-a"
    />
  );
};
