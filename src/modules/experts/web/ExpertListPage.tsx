import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { ExpertState } from '../contract/expert.ts';
import { applyExpert, ExpertFilter, expertFigures, exportExperts, listExperts } from '../contract/operations-expert.ts';
import { hoursOf } from './hours.ts';
import { PoolLinks } from './PoolLinks.tsx';
import { StateOfExpert } from './States.tsx';
import { useT } from './use-t.ts';
import { useTopics } from './use-topics.ts';

const ExpertForm = lazyPart(() => import('./ExpertForm.tsx').then(m => m.ExpertForm));

const useFigures = () => {
  const t = useT();
  const { data } = useOp(expertFigures, {});
  return [
    { label: t('figure.serving'), value: data?.serving, unit: t('unit.person'), href: '/experts?state=serving' },
    { label: t('figure.applied'), value: data?.applied, unit: t('unit.person'), href: '/experts?state=applied' },
    {
      label: t('figure.ending'),
      value: data?.ending,
      unit: t('unit.person'),
      hint: t('figure.endingHint'),
      href: `/experts?endsBy=${data?.endsBy ?? ''}`,
    },
    { label: t('figure.hours'), value: data && hoursOf(data.minutes), unit: t('unit.hour'), href: '/experts/consultations' },
  ];
};

/** 专家库: who may be asked, for how long, with how many places left this month (7.3-a). In the order of names: nobody is ranked. */
export const ExpertListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(ExpertFilter);
  const [making, setMaking] = useState(false);
  const topics = useTopics();
  const figures = useFigures();
  const states = ExpertState.options.map(value => ({ value, label: t(`state.${value}`) }));
  const start = can(applyExpert.name) && (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('apply')}
    </Button>
  );
  return (
    <ListPage
      title={t('title')}
      hint={t('lead')}
      clause="7.3-a"
      actions={start}
      siblings={<PoolLinks current="pool" />}
      totals={figures}
      filters={{
        fields: [
          { kind: 'search', key: 'q', label: t('search'), max: 60 },
          { kind: 'choice', key: 'topic', label: t('field.topics'), options: topics },
          { kind: 'choice', key: 'state', label: t('state'), options: states },
        ],
        value: filters,
        onChange: setFilters,
      }}
      views="experts.experts"
      exported={{ op: exportExperts, input: filters }}
    >
      <KeysetTable
        name="experts.experts"
        caption={t('title')}
        op={listExperts}
        filters={filters}
        rowKey={r => r.id}
        rowName={r => r.name}
        href={r => `/experts/${r.id}`}
        empty={<EmptyState title={t('none')} action={start} />}
        columns={[
          { key: 'name', title: t('field.name'), width: 120, render: r => r.name },
          { key: 'unit', title: t('field.unitName'), render: r => r.unitName },
          { key: 'topics', title: t('field.topics'), width: 220, render: r => r.topics.join(sayMark('、')) },
          { key: 'state', title: t('state'), width: 130, render: r => <StateOfExpert state={r.state} /> },
          { key: 'termTo', title: t('field.termTo'), width: 180, render: r => (r.termTo ? sayDay(r.termTo) : '—') },
          { key: 'places', title: t('field.places'), width: 120, render: r => t('places', { taken: r.taken, cap: r.cap }) },
          { key: 'hours', title: t('field.hours'), width: 120, render: r => hoursOf(r.minutes) },
        ]}
      />
      {making && <ExpertForm onClose={() => setMaking(false)} />}
    </ListPage>
  );
};
