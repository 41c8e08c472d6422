import { z } from 'zod';
import { useStreets } from '#modules/reference/web/index.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayInstant } from '#platform/web/format.ts';
import { FilterBar } from '#ui/desk/filters/FilterBar.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { CampaignView } from '../contract/campaign.ts';
import { listCalls } from '../contract/operations-contact.ts';
import { ContactState } from '../contract/roster.ts';
import { ContactDetail } from './ContactDetail.tsx';
import { ContactMark } from './ContactMark.tsx';
import { VisitedLately } from './roster/RosterColumns.tsx';
import { useT } from './use-t.ts';
import { useTeams } from './use-teams.ts';

const Filters = z.object({ teamId: z.string().optional(), contactState: ContactState.optional(), mine: z.boolean().optional() });

/** 联系: whom to call, by street; the record beside the list (6.1-e). */
export const ContactTab = ({ campaign }: { campaign: CampaignView }) => {
  const t = useT();
  const streets = useStreets();
  const teams = useTeams(campaign.id);
  const [filters, setFilters] = useUrlState(Filters);
  if (campaign.state !== 'open') return <p className="pp-hint">{t('contactTab.notOpen')}</p>;
  return (
    <>
      <p className="pp-hint">{t('contactTab.lead')}</p>
      <FilterBar
        value={filters}
        onChange={setFilters}
        fields={[
          { kind: 'choice', key: 'teamId', label: t('roster.team'), options: teams.options },
          {
            kind: 'choice',
            key: 'contactState',
            label: t('roster.contact'),
            options: ContactState.options.map(s => ({ value: s, label: t(`contact.${s}`) })),
          },
          { kind: 'tick', key: 'mine', label: t('contactTab.mine') },
        ]}
      />
      <KeysetTable
        name="campaigns.contacts"
        caption={t('step.contact')}
        op={listCalls}
        filters={{ campaignId: campaign.id, ...filters }}
        rowKey={r => r.id}
        rowName={r => r.enterpriseName}
        detail={r => <ContactDetail key={r.id} rosterId={r.id} />}
        columns={[
          { key: 'name', title: t('roster.name'), render: r => r.enterpriseName },
          { key: 'street', title: t('roster.street'), width: 110, render: r => streets.nameOf(r.streetCode) },
          { key: 'state', title: t('roster.contact'), width: 100, render: r => <ContactMark state={r.contactState} /> },
          { key: 'agreed', title: t('contactTab.agreed'), width: 150, render: r => (r.agreedAt ? sayInstant(r.agreedAt) : '—') },
          {
            key: 'tries',
            title: t('contactTab.tried'),
            width: 90,
            render: r => (r.tries > 0 ? t('contactTab.tries', { n: r.tries }) : '—'),
          },
          { key: 'team', title: t('roster.team'), width: 100, render: r => r.teamName ?? t('roster.unassigned') },
          {
            key: 'recent',
            title: t('roster.recent'),
            width: 200,
            hidden: true,
            render: r => <VisitedLately recent={r.recent} visited={r.visited} />,
          },
        ]}
      />
    </>
  );
};
