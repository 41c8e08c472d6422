import { Segmented } from 'antd';
import { z } from 'zod';
import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { CampaignView } from '../contract/campaign.ts';
import type { ItineraryView } from '../contract/itinerary.ts';
import { getItinerary } from '../contract/operations-itinerary.ts';
import { CalendarLinks } from './CalendarLinks.tsx';
import { WarningList } from './contact/TimeWarnings.tsx';
import { ItineraryActs } from './ItineraryActs.tsx';
import { StopTable } from './StopTable.tsx';
import { useT } from './use-t.ts';
import { useTeams } from './use-teams.ts';

const Filters = z.object({ teamId: z.string().optional(), day: z.string().optional() });

const Notes = ({ view }: { view: ItineraryView }) => {
  const t = useT();
  if (view.notes.length > 0) return <WarningList notes={view.notes} />;
  return view.stops.length === 0 ? null : <StateTag tone="done">{t('itinerary.fits')}</StateTag>;
};

const Day = ({ teamId, day }: { teamId: string; day: string }) => {
  const t = useT();
  const { data: view, error } = useOp(getItinerary, { teamId, day }, { keep: true });
  const past = day < todayInBeijing();
  const may = past ? [] : (view?.may ?? []);
  return (
    <>
      <ProblemNotice error={error} />
      {past && <p className="pp-hint">{t('itinerary.past')}</p>}
      {view && (
        <>
          <ItineraryActs key={day} view={view} may={may} />
          <Notes view={view} />
          {view.stops.length === 0 ? (
            <EmptyState title={t('itinerary.none')} hint={t('itinerary.noneHint')} />
          ) : (
            <StopTable view={view} may={may} />
          )}
        </>
      )}
      <CalendarLinks teamId={teamId} />
    </>
  );
};

/** 行程: per team and day (6.1-e). */
export const ItineraryTab = ({ campaign }: { campaign: CampaignView }) => {
  const t = useT();
  const teams = useTeams(campaign.id);
  const [filters, setFilters] = useUrlState(Filters);
  const teamId = filters.teamId ?? teams.rows[0]?.id;
  const day = filters.day ?? todayInBeijing();
  if (teams.loaded && teams.rows.length === 0) return <EmptyState title={t('team.none')} hint={t('team.noneHint')} />;
  if (!teamId) return null;
  return (
    <>
      <div className="pp-actions">
        <Segmented
          className="sv-teams"
          aria-label={t('itinerary.team')}
          options={teams.options}
          value={teamId}
          onChange={v => setFilters({ teamId: v })}
        />
        <DayField aria-label={t('itinerary.day')} value={day} allowClear={false} onChange={d => setFilters({ day: d })} />
      </div>
      <Day key={teamId} teamId={teamId} day={day} />
    </>
  );
};
