import { z } from 'zod';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { VisitKind, VisitState } from '../contract/visit.ts';
import { visitListActs } from './slots.ts';
import { InterviewTable, SeminarTable } from './TalkTables.tsx';
import { useT } from './use-t.ts';
import { VisitTable } from './VisitTable.tsx';

const Filters = z.object({
  tab: z.enum(['visits', 'interviews', 'seminars']).default('visits'),
  state: VisitState.optional(),
  kind: VisitKind.optional(),
  mine: z.boolean().optional(),
});

const useFields = (tab: z.infer<typeof Filters>['tab']): readonly FilterField[] => {
  const t = useT();
  const kinds: FilterField = {
    kind: 'switch',
    key: 'tab',
    label: t('visits.title'),
    options: (['visits', 'interviews', 'seminars'] as const).map(k => ({ value: k, label: t(`visits.tab.${k}`) })),
  };
  if (tab !== 'visits') return [kinds];
  return [
    kinds,
    {
      kind: 'choice',
      key: 'state',
      label: t('visits.col.state'),
      options: VisitState.options.map(s => ({ value: s, label: t(`visit.state.${s}`) })),
    },
    {
      kind: 'choice',
      key: 'kind',
      label: t('visits.col.kind'),
      options: VisitKind.options.map(k => ({ value: k, label: t(`visit.kind.${k}`) })),
    },
    { kind: 'tick', key: 'mine', label: t('visits.mine') },
  ];
};

/** 走访记录: visits, phone interviews and seminars, each with its own record (6.1-a). */
export const VisitListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [{ tab, ...filters }, set] = useUrlState(Filters);
  return (
    <ListPage
      title={t('visits.title')}
      hint={t('visits.lead')}
      clause="6.1-a 6.1-g"
      actions={
        <>
          <SlotParts of={visitListActs} give={{}} />
          {can('visits.seminar.plan') && <LinkButton href="/seminars/new">{t('seminar.new')}</LinkButton>}
        </>
      }
      filters={{ fields: useFields(tab), value: { tab, ...filters }, onChange: set }}
      views="visits.list"
    >
      {tab === 'visits' && <VisitTable filters={filters} />}
      {tab === 'interviews' && <InterviewTable filters={{}} />}
      {tab === 'seminars' && <SeminarTable filters={{}} />}
    </ListPage>
  );
};
