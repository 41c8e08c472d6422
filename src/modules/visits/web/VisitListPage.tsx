import type { z } from 'zod';
import { listCampaigns } from '#modules/campaigns/contract/operations-campaign.ts';
import { listTeams } from '#modules/campaigns/contract/operations-team.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { stringifySearch, useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import type { FigureProps } from '#ui/desk/FigureRow.tsx';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { countVisits, exportRecords } from '../contract/operations-visits.ts';
import { RecordList, VisitFilter, VisitKind, VisitState } from '../contract/visit.ts';
import { visitListActs } from './slots.ts';
import { InterviewTable, SeminarTable } from './TalkTables.tsx';
import { useT } from './use-t.ts';
import { VisitTable } from './VisitTable.tsx';

const Filters = VisitFilter.omit({ enterpriseId: true }).extend({ tab: RecordList.default('visits') });
type Tab = RecordList;

/** Campaigns to choose from; the newest hundred. */
const useCampaigns = () => (useOp(listCampaigns, { limit: 100 }).data?.rows ?? []).map(c => ({ value: c.id, label: c.title }));

/** Teams of the campaign that is chosen. */
const useTeamsOf = (campaignId: string | undefined) =>
  (useOp(listTeams, { campaignId: campaignId ?? '' }, { enabled: campaignId !== undefined }).data?.rows ?? []).map(team => ({
    value: team.id,
    label: team.name,
  }));

const useFields = (tab: Tab, campaignId: string | undefined): readonly FilterField[] => {
  const t = useT();
  const teams = useTeamsOf(campaignId);
  const visitsOnly: readonly FilterField[] = [
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
    ...(campaignId === undefined ? [] : [{ kind: 'choice' as const, key: 'teamId', label: t('visits.col.team'), options: teams }]),
    { kind: 'tick', key: 'mine', label: t('visits.mine') },
  ];
  return [
    {
      kind: 'switch',
      key: 'tab',
      label: t('visits.title'),
      options: RecordList.options.map(k => ({ value: k, label: t(`visits.tab.${k}`) })),
    },
    { kind: 'search', key: 'q', label: t(tab === 'seminars' ? 'visits.searchTitle' : 'visits.search'), max: 60 },
    { kind: 'choice', key: 'campaignId', label: t('visits.col.campaign'), width: 200, options: useCampaigns() },
    { kind: 'days', from: 'from', to: 'to', label: t('visits.days') },
    ...(tab === 'visits' ? visitsOnly : []),
  ];
};

/** How many records are in each state; each figure opens them. */
const useTotals = (tab: Tab, { state: _, ...filter }: VisitFilter): readonly FigureProps[] | undefined => {
  const t = useT();
  const { data } = useOp(countVisits, filter, { enabled: tab === 'visits', keep: true });
  if (tab !== 'visits') return undefined;
  const sum = data && VisitState.options.reduce((n, state) => n + (data.counts[state] ?? 0), 0);
  return [
    { label: t('visits.total'), value: sum, href: `/visits${stringifySearch(filter)}` },
    ...VisitState.options.map(state => ({
      label: t(`visit.state.${state}`),
      value: data && (data.counts[state] ?? 0),
      href: `/visits${stringifySearch({ ...filter, state })}`,
    })),
  ];
};

/** 走访记录: visits, phone interviews and seminars, each with its own record (6.1-a). */
export const VisitListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [{ tab, ...filters }, set] = useUrlState(Filters);
  const { q, campaignId, from, to } = filters;
  const talks = { q, campaignId, from, to };
  // a team belongs to its campaign: with another one it would narrow to nothing
  const change = (patch: Partial<z.input<typeof Filters>>): void => set('campaignId' in patch ? { ...patch, teamId: undefined } : patch);
  return (
    <ListPage
      title={t('visits.title')}
      hint={t('visits.lead')}
      clause="6.1-a 6.1-g"
      actions={
        <>
          <SlotParts of={visitListActs} give={{}} />
          {can('visits.seminar.plan') && (
            <LinkButton href="/seminars/new" primary={tab === 'seminars'}>
              {t('seminar.new')}
            </LinkButton>
          )}
        </>
      }
      totals={useTotals(tab, filters)}
      filters={{ fields: useFields(tab, campaignId), value: { tab, ...filters }, onChange: change }}
      exported={{ op: exportRecords, input: { list: tab, ...filters } }}
      views="visits.list"
      print
    >
      {tab === 'visits' && <VisitTable filters={filters} />}
      {tab === 'interviews' && <InterviewTable filters={talks} />}
      {tab === 'seminars' && <SeminarTable filters={talks} />}
    </ListPage>
  );
};
