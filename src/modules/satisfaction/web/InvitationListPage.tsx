import { useUrlState } from '#platform/web/desk/url-state.ts';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { InvitationFilter } from '../contract/invitation.ts';
import { exportInvitations } from '../contract/operations-invitations.ts';
import { InvitationTable } from './InvitationTable.tsx';
import { useInvitationFilters } from './use-invitation-filters.ts';
import { useT } from './use-t.ts';

/** 评价邀请 (7.6-a): one for every service; sent and used by day, never how it was rated. */
export const InvitationListPage = () => {
  const t = useT();
  const [filters, setFilters] = useUrlState(InvitationFilter);
  const fields = useInvitationFilters();
  return (
    <ListPage
      title={t('invitations.title')}
      hint={t('invitations.lead')}
      filters={{ fields, value: filters, onChange: setFilters }}
      views="satisfaction.invitations"
      exported={{ op: exportInvitations, input: filters }}
      clause="7.6-a"
    >
      <InvitationTable filters={filters} />
    </ListPage>
  );
};
