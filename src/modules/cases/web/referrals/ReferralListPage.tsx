import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayInstant } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import type { FilterField } from '#ui/desk/filters/FilterBar.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { exportReferrals, listReferrals, referralFigures } from '../../contract/operations-referral.ts';
import { ReferralFilter, referralStates } from '../../contract/referral.ts';
import { hrefOfReferral, hrefOfReferrals } from '../hrefs.ts';
import { ReferralClock, StateOfReferral } from './ReferralTags.tsx';
import { useT } from './use-t.ts';

const useFields = (): readonly FilterField[] => {
  const t = useT();
  return [
    {
      kind: 'switch',
      key: 'mine',
      label: t('referral.mineSent'),
      options: [
        { value: 'false', label: t('referral.all') },
        { value: 'true', label: t('referral.mineSent') },
      ],
    },
    { kind: 'search', key: 'q', label: t('referral.search'), max: 60 },
    {
      kind: 'choice',
      key: 'state',
      label: t('referral.state'),
      options: referralStates.map(s => ({ value: s, label: t(`referral.state.${s}`) })),
    },
    {
      kind: 'choice',
      key: 'booking',
      label: t('referral.kind'),
      options: [
        { value: 'false', label: t('referral.one') },
        { value: 'true', label: t('referral.booking') },
      ],
    },
  ];
};

const useFigures = () => {
  const t = useT();
  const { data } = useOp(referralFigures, {});
  return [
    { label: t('referral.out'), value: data?.out, href: hrefOfReferrals({ out: true }) },
    { label: t('referral.late'), value: data?.late, href: hrefOfReferrals({ late: true }) },
    { label: t('referral.told'), value: data?.told, href: hrefOfReferrals({ told: true }) },
  ];
};

/** 部门联动: what is at other organisations, until when, and what is late (7.1-b, 7.5-b). */
export const ReferralListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(ReferralFilter);
  const fields = useFields();
  const figures = useFigures();
  return (
    <ListPage
      title={t('referral.title')}
      hint={t('referral.lead')}
      clause="7.1-b 7.5-b 4.2-a"
      actions={can('cases.linkage.list') && <LinkButton href="/cases/linkage">{t('linkage.title')}</LinkButton>}
      totals={figures}
      filters={{ fields, value: filters, onChange: setFilters }}
      views="cases.referrals"
      exported={{ op: exportReferrals, input: filters }}
    >
      <KeysetTable
        name="cases.referrals"
        caption={t('referral.title')}
        op={listReferrals}
        filters={filters}
        rowKey={r => r.id}
        rowName={r => `${r.organisationName} ${r.enterpriseName}`}
        href={r => hrefOfReferral(r.id)}
        empty={Object.keys(filters).length === 0 ? <EmptyState title={t('referral.none')} hint={t('referral.noneHint')} /> : undefined}
        columns={[
          { key: 'organisation', title: t('referral.organisation'), width: 180, render: r => r.organisationName },
          { key: 'enterprise', title: t('referral.enterprise'), width: 200, render: r => r.enterpriseName },
          { key: 'question', title: t('referral.question'), render: r => r.question },
          { key: 'offer', title: t('referral.offer'), width: 150, render: r => r.offer?.title ?? '—', spare: true },
          { key: 'state', title: t('referral.state'), width: 140, render: r => <StateOfReferral referral={r} /> },
          { key: 'clock', title: t('referral.limit'), width: 230, render: r => <ReferralClock referral={r} /> },
          { key: 'sent', title: t('referral.sentAt'), width: 150, render: r => sayInstant(r.sentAt), spare: true },
          { key: 'by', title: t('referral.sender'), width: 100, render: r => r.sentByName, hidden: true },
        ]}
      />
    </ListPage>
  );
};
