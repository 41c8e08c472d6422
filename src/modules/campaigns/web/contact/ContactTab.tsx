import { z } from 'zod';
import { useStreets } from '#modules/reference/web/index.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayInstant } from '#platform/web/format.ts';
import { FilterBar } from '#ui/desk/filters/FilterBar.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import type { CampaignView } from '../../contract/campaign.ts';
import { type CallRow, listCalls } from '../../contract/operations-contact.ts';
import { ContactState } from '../../contract/roster.ts';
import { VisitedLately } from '../roster/RosterColumns.tsx';
import { useT } from '../use-t.ts';
import { useTeams } from '../use-teams.ts';
import { CallRoundBar, ContactPerson, useCallRound } from './CallRound.tsx';
import { ContactDetail } from './ContactDetail.tsx';
import { ContactMark } from './ContactMark.tsx';
import { Uncontacted } from './Uncontacted.tsx';

const Filters = z.object({
  name: z.string().optional(),
  teamId: z.string().optional(),
  contactState: ContactState.optional(),
  mine: z.boolean().optional(),
});

/** Whom to call next: the first below that nobody has reached yet, else the first of the page. */
const nextOf = (rows: readonly CallRow[], row: CallRow): CallRow | undefined => {
  const at = rows.findIndex(r => r.id === row.id);
  const waits = (r: CallRow): boolean => r.id !== row.id && r.contactState === 'none';
  return rows.slice(at + 1).find(waits) ?? rows.find(waits);
};

/** 联系: whom to call, by street; the record beside the list (6.1-e). */
export const ContactTab = ({ campaign }: { campaign: CampaignView }) => {
  const t = useT();
  const streets = useStreets();
  const teams = useTeams(campaign.id);
  const [filters, setFilters] = useUrlState(Filters);
  const round = useCallRound();
  if (campaign.state !== 'open') return <p className="pp-hint">{t('contactTab.notOpen')}</p>;
  return (
    <>
      <p className="pp-hint">{t('contactTab.lead')}</p>
      <CallRoundBar round={round} usual={t('calls.dialReason')} />
      <FilterBar
        value={filters}
        onChange={setFilters}
        fields={[
          { kind: 'search', key: 'name', label: t('round.search') },
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
        detail={(r, { rows, open }) => (
          <ContactDetail
            key={r.id}
            rosterId={r.id}
            contact={r.contact}
            round={round}
            onLogged={() => {
              const next = nextOf(rows, r);
              // Who calls one enterprise alone stays with it.
              if (next && round.reason !== undefined) open(next);
            }}
          />
        )}
        columns={[
          { key: 'name', title: t('roster.name'), render: r => r.enterpriseName },
          { key: 'person', title: t('round.person'), width: 170, render: r => <ContactPerson contact={r.contact} round={round} /> },
          { key: 'street', title: t('roster.street'), width: 110, spare: true, render: r => streets.nameOf(r.streetCode) },
          { key: 'state', title: t('roster.contact'), width: 100, render: r => <ContactMark state={r.contactState} /> },
          { key: 'agreed', title: t('contactTab.agreed'), width: 150, render: r => (r.agreedAt ? sayInstant(r.agreedAt) : '—') },
          {
            key: 'tries',
            title: t('contactTab.tried'),
            width: 150,
            spare: true,
            render: r => (
              <>
                {r.triedAt ? sayInstant(r.triedAt) : '—'}
                {r.tries > 1 && <span className="pp-cell-more">{t('contactTab.tries', { n: r.tries })}</span>}
              </>
            ),
          },
          { key: 'note', title: t('round.note'), width: 200, spare: true, render: r => r.lastNote || '—' },
          { key: 'team', spare: true, title: t('roster.team'), width: 100, render: r => r.teamName ?? t('roster.unassigned') },
          {
            key: 'recent',
            title: t('roster.recent'),
            width: 200,
            hidden: true,
            render: r => <VisitedLately recent={r.recent} visited={r.visited} />,
          },
        ]}
      />
      <Uncontacted campaign={campaign} />
    </>
  );
};
