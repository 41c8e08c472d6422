import { z } from 'zod';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayInstant } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { searchAdvice } from '../contract/operations-consultation.ts';
import { PoolLinks } from './PoolLinks.tsx';
import { useT } from './use-t.ts';
import { useTopics } from './use-topics.ts';

const Filter = z.object({ q: z.string().max(60).optional(), topic: z.string().optional() });

/** 谁懂什么: what experts have advised, found by words and class (7.3-b). */
export const AdvicePage = () => {
  const t = useT();
  const topics = useTopics();
  const [filters, setFilters] = useUrlState(Filter);
  return (
    <ListPage
      title={t('page.advice')}
      hint={t('advice.lead')}
      clause="7.3-b"
      siblings={<PoolLinks current="advice" />}
      filters={{
        fields: [
          { kind: 'search', key: 'q', label: t('advice.search'), max: 60 },
          { kind: 'choice', key: 'topic', label: t('fieldOf.class'), options: topics },
        ],
        value: filters,
        onChange: setFilters,
      }}
    >
      <KeysetTable
        name="experts.advice"
        caption={t('page.advice')}
        op={searchAdvice}
        filters={filters}
        rowKey={r => r.id}
        rowName={r => r.enterpriseName}
        href={r => `/experts/consultations/${r.consultationId}`}
        empty={<EmptyState title={t('advice.none')} />}
        columns={[
          { key: 'class', title: t('fieldOf.class'), width: 180, render: r => r.className },
          {
            key: 'expert',
            title: t('expert'),
            width: 110,
            render: r => <PageLink href={`/experts/${r.expertId}`}>{r.expertName}</PageLink>,
          },
          { key: 'advice', title: t('advice.text'), render: r => r.advice },
          { key: 'enterprise', title: t('consultation.enterprise'), width: 200, render: r => r.enterpriseName },
          { key: 'at', title: t('advice.givenAt'), width: 160, render: r => sayInstant(r.givenAt) },
        ]}
      />
    </ListPage>
  );
};
