import { z } from 'zod';
import { listQuestionnaires } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayDay } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { CampaignState } from '../contract/campaign.ts';
import { createCampaign, listCampaigns } from '../contract/operations-campaign.ts';
import { StateOfCampaign } from './StateOfCampaign.tsx';
import { useT } from './use-t.ts';

const Filters = z.object({ state: CampaignState.optional() });

/** 调研: all campaigns of the region (6.1-b). */
export const CampaignListPage = () => {
  const t = useT();
  const { can } = useSession();
  const [filters, setFilters] = useUrlState(Filters);
  const start = can(createCampaign.name) && (
    <LinkButton href="/campaigns/new" primary>
      {t('campaign.new')}
    </LinkButton>
  );
  const forms = can(listQuestionnaires.name) && <LinkButton href="/questionnaires">{t('nav.questionnaires')}</LinkButton>;
  return (
    <ListPage
      title={t('campaign.title')}
      hint={t('campaign.lead')}
      clause="6.1-a 6.1-b"
      actions={
        <>
          {forms}
          {start}
        </>
      }
      filters={{
        fields: [
          {
            kind: 'switch',
            key: 'state',
            label: t('campaign.state'),
            options: [
              { value: 'all', label: t('campaign.all') },
              ...CampaignState.options.map(s => ({ value: s, label: t(`campaign.state.${s}`) })),
            ],
          },
        ],
        value: filters,
        onChange: setFilters,
      }}
      views="campaigns.campaigns"
    >
      <KeysetTable
        name="campaigns.campaigns"
        caption={t('campaign.title')}
        op={listCampaigns}
        filters={filters}
        rowKey={c => c.id}
        rowName={c => c.title}
        href={c => `/campaigns/${c.id}`}
        columns={[
          { key: 'title', title: t('campaign.name'), render: c => c.title },
          { key: 'state', title: t('campaign.state'), width: 120, render: c => <StateOfCampaign state={c.state} /> },
          {
            key: 'period',
            title: t('campaign.period'),
            width: 360,
            render: c => t('campaign.period.value', { from: sayDay(c.startsOn), to: sayDay(c.endsOn) }),
          },
          { key: 'sites', title: t('campaign.sites'), width: 110, align: 'right', render: c => c.plannedSiteVisits },
          { key: 'phones', title: t('campaign.phones'), width: 130, align: 'right', render: c => c.plannedPhoneInterviews },
          { key: 'seminars', title: t('campaign.seminars'), width: 110, align: 'right', render: c => c.plannedSeminars },
        ]}
        {...(filters.state ? {} : { empty: <EmptyState title={t('campaign.empty')} hint={t('campaign.emptyHint')} action={start} /> })}
      />
    </ListPage>
  );
};
