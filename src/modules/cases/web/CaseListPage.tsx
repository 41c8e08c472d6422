import { useStreets } from '#modules/reference/web/index.ts';
import { listStations } from '#modules/stations/contract/operations.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { useSession } from '#platform/web/session.ts';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { caseOutcomes, caseParties, caseStates } from '../contract/case.ts';
import { CaseFilter, waitedFor } from '../contract/filter.ts';
import { exportCases, openCase } from '../contract/operations-case.ts';
import { listProposalRules } from '../contract/operations-proposal.ts';
import { listReferrals } from '../contract/operations-referral.ts';
import { useBoardsT } from './boards/use-boards-t.ts';
import { CaseList } from './CaseList.tsx';
import { hrefOfOpening, hrefOfReferrals } from './hrefs.ts';
import { useT } from './use-t.ts';

const useFields = (): readonly FilterField[] => {
  const t = useT();
  const streets = useStreets();
  return [
    {
      kind: 'switch',
      key: 'mine',
      label: t('list.mine'),
      options: [
        { value: 'false', label: t('list.all') },
        { value: 'true', label: t('list.mine') },
      ],
    },
    { kind: 'search', key: 'q', label: t('list.search'), max: 60 },
    {
      kind: 'choice',
      key: 'state',
      label: t('list.state'),
      width: 120,
      options: ([...caseStates, 'open'] as const).map(s => ({ value: s, label: t(`state.${s}`) })),
    },
    {
      kind: 'choice',
      key: 'party',
      label: t('list.party'),
      width: 130,
      options: caseParties.map(p => ({ value: p, label: t(`party.${p}`) })),
    },
    {
      kind: 'choice',
      key: 'due',
      label: t('list.due'),
      width: 120,
      options: (['late', 'near', 'ahead', 'paused'] as const).map(d => ({ value: d, label: t(`due.${d}`) })),
    },
    {
      kind: 'choice',
      key: 'outcome',
      label: t('list.outcome'),
      width: 130,
      options: caseOutcomes.map(o => ({ value: o, label: t(`outcome.${o}`) })),
    },
    { kind: 'choice', key: 'street', label: t('list.street'), width: 140, options: streets.options },
    { kind: 'days', from: 'from', to: 'to', label: t('list.opened') },
  ];
};

/** What few ask for, and what the boards lead to. */
const useRareFields = (): readonly FilterField[] => {
  const t = useBoardsT();
  const { can } = useSession();
  const { data } = useOp(listStations, { limit: 100 }, { enabled: can(listStations.name) });
  const stations = data?.rows.map(s => ({ value: s.id, label: s.name })) ?? [];
  return [
    {
      kind: 'choice',
      key: 'stationId',
      label: t('list.station'),
      width: 160,
      options: [...stations, { value: 'none', label: t('board.noStation') }],
    },
    {
      kind: 'choice',
      key: 'waited',
      label: t('list.waited'),
      width: 130,
      options: waitedFor.map(w => ({ value: w, label: t(`waited.${w}`) })),
    },
    { kind: 'days', from: 'endedFrom', to: 'endedTo', label: t('list.ended') },
  ];
};

/** 办件: every case with who has it and until when (3.1-b). */
export const CaseListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(CaseFilter);
  return (
    <ListPage
      title={t('title')}
      hint={t('lead')}
      clause="3.1-b 7.5-b"
      actions={
        <>
          {can(listProposalRules.name) && <LinkButton href="/cases/rules">{t('list.rules')}</LinkButton>}
          {can(listReferrals.name) && <LinkButton href={hrefOfReferrals({})}>{t('home.referrals')}</LinkButton>}
          {can(openCase.name) && (
            <LinkButton href={hrefOfOpening({})} primary>
              {t('open.new')}
            </LinkButton>
          )}
        </>
      }
      filters={{ fields: useFields(), more: useRareFields(), value: filters, onChange: setFilters }}
      views="cases.list"
      exported={{ op: exportCases, input: filters, label: t('list.export') }}
    >
      <CaseList filters={filters} />
    </ListPage>
  );
};
