import { useUrlState } from '#platform/web/desk/url-state.ts';
import { FilterBar } from '#ui/desk/filters/FilterBar.tsx';
import { InvitationFilter } from '../../contract/invitation.ts';
import type { SurveyView } from '../../contract/survey.ts';
import { InvitationTable } from '../InvitationTable.tsx';
import { useStateFilter } from '../use-invitation-filters.ts';
import { useT } from '../use-t.ts';

const StateOnly = InvitationFilter.pick({ state: true });

/** Whom a survey asks, with their links: sent, printed, reminded; that and when it was answered, never how. */
export const RecipientsTab = ({ survey }: { survey: SurveyView }) => {
  const t = useT();
  const [filters, setFilters] = useUrlState(StateOnly);
  const fields = [useStateFilter(true)];
  const unsent = survey.invited - survey.sent;
  return (
    <>
      {unsent > 0 && survey.state !== 'cancelled' && <p role="status">{t('survey.notSent', { n: unsent })}</p>}
      <FilterBar fields={fields} value={filters} onChange={setFilters} />
      <InvitationTable filters={{ ...filters, survey: survey.id }} survey={{ name: survey.name }} />
    </>
  );
};
