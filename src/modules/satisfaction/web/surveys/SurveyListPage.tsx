import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { listSurveys, planSurvey } from '../../contract/operations-surveys.ts';
import { SurveyFilter, SurveyState } from '../../contract/survey.ts';
import { useT } from '../use-t.ts';
import { StateOfSurvey } from './StateOfSurvey.tsx';

const SurveyForm = lazyPart(() => import('./SurveyForm.tsx').then(m => m.SurveyForm));

/** 满意度调查 (7.6-a): the periodic ones, the latest first. */
export const SurveyListPage = () => {
  const t = useT();
  const { can } = useSession();
  const { label } = useLanguage();
  const [filters, setFilters] = useUrlState(SurveyFilter);
  const [making, setMaking] = useState(false);
  const states = SurveyState.options.map(value => ({ value, label: t(`surveyState.${value}`) }));
  return (
    <ListPage
      title={t('surveys.title')}
      hint={t('surveys.leadShort')}
      actions={
        can(planSurvey.name) && (
          <Button type="primary" onClick={() => setMaking(true)}>
            {t('survey.new')}
          </Button>
        )
      }
      filters={{ fields: [{ kind: 'choice', key: 'state', label: t('state'), options: states }], value: filters, onChange: setFilters }}
      views="satisfaction.surveys"
      clause="7.6-a"
    >
      <KeysetTable
        name="satisfaction.surveys"
        caption={t('surveys.title')}
        op={listSurveys}
        filters={filters}
        rowKey={r => r.id}
        rowName={r => r.name}
        href={r => `/satisfaction/surveys/${r.id}`}
        empty={<EmptyState title={t('surveys.none')} />}
        columns={[
          { key: 'name', title: t('survey.name'), render: r => r.name },
          { key: 'state', title: t('state'), width: 120, render: r => <StateOfSurvey state={r.state} /> },
          {
            key: 'days',
            title: t('survey.days'),
            width: 240,
            render: r => t('survey.span', { from: sayDay(r.opensOn), to: sayDay(r.closesOn) }),
          },
          {
            key: 'response',
            title: t('survey.response'),
            width: 160,
            render: r => (r.sent === 0 ? '—' : t('survey.responseOf', { used: r.used, sent: r.sent })),
          },
          {
            key: 'form',
            title: t('survey.form'),
            render: r => t('survey.formOf', { title: label(r.questionnaireTitle), n: r.questionnaireVersion }),
          },
          {
            key: 'period',
            title: t('survey.period'),
            width: 240,
            render: r => t('survey.span', { from: sayDay(r.periodFrom), to: sayDay(r.periodTo) }),
          },
        ]}
      />
      {making && <SurveyForm onClose={() => setMaking(false)} />}
    </ListPage>
  );
};
