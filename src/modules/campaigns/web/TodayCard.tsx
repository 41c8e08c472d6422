import { CallContact } from '#modules/enterprises/web/index.ts';
import { useStreets } from '#modules/reference/web/index.ts';
import { dayOf, minuteOf } from '#platform/contract/china-day.ts';
import { fileHref } from '#platform/web/call.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayTime } from '#platform/web/format.ts';
import { sayNames } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { DayLanes, type Lane } from '#ui/desk/DayLanes.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { DayStop, TeamDay } from '../contract/itinerary.ts';
import { daySheet, teamsDay } from '../contract/operations-itinerary.ts';
import { SingleTable } from './single/SingleTable.tsx';
import { useT } from './use-t.ts';
import { WayThere } from './WayThere.tsx';
import './planning.css';

/** 午休: nobody is visited then. */
const lunch = { from: 12 * 60, to: 13 * 60 + 30 };
/** Stops that are shown at first. */
const fold = 8;

type TeamStop = DayStop & { team: TeamDay };

const toneOf = (s: DayStop): 'done' | 'doing' | 'todo' => (s.visited ? 'done' : s.agreed ? 'doing' : 'todo');

const laneOf = (team: TeamDay): Lane => ({
  key: team.teamId,
  label: team.teamName,
  spans: team.stops.map(s => ({
    key: s.appointmentId,
    label: s.enterpriseName,
    from: minuteOf(new Date(s.startsAt)),
    to: minuteOf(new Date(s.endsAt)),
    tone: toneOf(s),
  })),
});

const StopActs = ({ stop }: { stop: TeamStop }) => {
  const t = useT();
  const { can } = useSession();
  const streets = useStreets();
  return (
    <span className="pp-actions sv-stop-acts">
      {!stop.visited && stop.address && (
        <WayThere name={stop.enterpriseName} address={`${streets.nameOf(stop.streetCode)} ${stop.address}`} />
      )}
      {!stop.visited && can('visits.visit.open') && (
        <LinkButton small href={`/visits/open/${stop.rosterId}`} label={`${t('home.fill')} ${stop.enterpriseName}`}>
          {t('home.fill')}
        </LinkButton>
      )}
    </span>
  );
};

const StopRows = ({ stops }: { stops: readonly TeamStop[] }) => {
  const t = useT();
  const streets = useStreets();
  return (
    <DataTable
      stack
      caption={t('home.today')}
      rows={stops}
      rowKey={s => s.appointmentId}
      fold={fold}
      columns={[
        { key: 'at', title: t('sheet.time'), width: 60, render: s => <strong className="pp-figures">{sayTime(s.startsAt)}</strong> },
        {
          key: 'team',
          title: t('home.team'),
          width: 110,
          render: s => <CellLines more={sayNames(s.team.members.map(m => m.name))}>{s.team.teamName}</CellLines>,
        },
        {
          key: 'enterprise',
          title: t('home.place'),
          head: true,
          render: s => (
            <CellLines more={[streets.nameOf(s.streetCode), s.address].filter(Boolean).join(' ')}>
              <PageLink href={`/enterprises/${s.enterpriseId}`}>{s.enterpriseName}</PageLink>
            </CellLines>
          ),
        },
        {
          key: 'contact',
          title: t('home.contact'),
          width: 230,
          render: s =>
            s.contact ? (
              <CallContact contact={s.contact} reason={t('home.callReason')} />
            ) : (
              <span className="pp-hint">{t('home.noContact')}</span>
            ),
        },
        {
          key: 'state',
          title: t('campaign.state'),
          width: 110,
          render: s => <StateTag tone={toneOf(s)}>{t(s.visited ? 'today.visited' : s.agreed ? 'today.agreed' : 'today.planned')}</StateTag>,
        },
        { key: 'acts', title: t('home.fill'), act: true, align: 'right', width: 130, render: s => <StopActs stop={s} /> },
      ]}
    />
  );
};

/** 今天的走访: the teams' day as lanes, and below each stop with whom to ask for, the way there and its form (6.1-e). */
export const TodayCard = () => {
  const t = useT();
  const { data, error } = useOp(teamsDay, {});
  if (!data) return error ? <ProblemNotice error={error} /> : <div className="pp-card-waiting" />;
  const stops = data.teams
    .flatMap(team => team.stops.map(s => ({ ...s, team })))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.team.teamName.localeCompare(b.team.teamName));
  const singles = data.singles.length > 0 && <SingleTable visits={data.singles} day={data.day} />;
  if (stops.length === 0) return singles || <p className="pp-hint">{t(data.onTeams ? 'today.none' : 'today.noTeam')}</p>;
  const now = new Date();
  const away = data.teams.flatMap(team => team.members.filter(m => m.away).map(m => m.name));
  return (
    <>
      {singles}
      <p className="pp-hint">
        {t('home.stops', { n: stops.length, done: stops.filter(s => s.visited).length })}
        {away.length > 0 && ` · ${t('home.away', { names: sayNames(new Set(away)) })}`}
      </p>
      <DayLanes lanes={data.teams.map(laneOf)} pause={lunch} now={dayOf(now) === data.day ? minuteOf(now) : undefined} />
      <StopRows stops={stops} />
      <p className="pp-sheet-foot">
        {data.teams.map(team => (
          <span key={team.teamId}>
            {team.teamName}{' '}
            <PageLink href={`/campaigns/${team.campaignId}?tab=itinerary&teamId=${team.teamId}&day=${data.day}`}>
              {t('home.itinerary')}
            </PageLink>{' '}
            <a className="pp-link" href={fileHref(daySheet, { teamId: team.teamId, day: data.day })}>
              {t('itinerary.sheet')}
            </a>
          </span>
        ))}
      </p>
    </>
  );
};
