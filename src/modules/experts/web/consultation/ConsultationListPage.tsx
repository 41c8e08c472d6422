import { Button } from 'antd';
import { useState } from 'react';
import { useGo } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { ConsultationState } from '../../contract/consultation.ts';
import { ConsultationFilter, requestConsultation } from '../../contract/operations-consultation.ts';
import { PoolLinks } from '../PoolLinks.tsx';
import { useT } from '../use-t.ts';
import { useTopics } from '../use-topics.ts';
import { ConsultationTable } from './ConsultationTable.tsx';

const ConsultationForm = lazyPart(() => import('./ConsultationForm.tsx').then(m => m.ConsultationForm));

/** 专家咨询 of the district (6.2.2.4-a). */
export const ConsultationListPage = () => {
  const t = useT();
  const go = useGo();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(ConsultationFilter);
  const [asking, setAsking] = useState(false);
  const topics = useTopics();
  const states = ConsultationState.options.map(value => ({ value, label: t(`consultation.state.${value}`) }));
  const start = can(requestConsultation.name) && (
    <Button type="primary" onClick={() => setAsking(true)}>
      {t('consultation.ask')}
    </Button>
  );
  return (
    <ListPage
      title={t('page.consultations')}
      hint={t('consultation.lead')}
      clause="6.2.2.4-a"
      actions={start}
      siblings={<PoolLinks current="consultations" />}
      filters={{
        fields: [
          { kind: 'choice', key: 'state', label: t('state'), options: states },
          { kind: 'choice', key: 'topic', label: t('fieldOf.class'), options: topics },
        ],
        value: filters,
        onChange: setFilters,
      }}
      views="experts.consultations"
    >
      <ConsultationTable
        name="experts.consultations"
        filters={filters}
        empty={<EmptyState title={t('consultation.none')} action={start} />}
      />
      {asking && (
        <SheetDialog title={t('consultation.ask')} onClose={() => setAsking(false)}>
          <ConsultationForm onAsked={id => go(`/experts/consultations/${id}`)} />
        </SheetDialog>
      )}
    </ListPage>
  );
};
