import { useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayDayNear, sayNumber } from '#platform/web/format.ts';
import { InlineBar } from '#ui/desk/InlineBar.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StackedBar } from '#ui/desk/StackedBar.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { CampaignNow } from '../contract/campaign-now.ts';
import { campaignsUnderWay } from '../contract/operations-campaign.ts';
import { useT } from './use-t.ts';

/** How far it is, and when it will be through at this pace. */
const useHeadline = ({ parts, forecast }: CampaignNow): string => {
  const t = useT();
  const { visited, agreed, contacting, uncontacted } = parts;
  const counts = { total: visited + agreed + contacting + uncontacted, visited };
  if (counts.total > 0 && visited === counts.total) return t('home.allDone', counts);
  if (!forecast) return t('home.owed', counts);
  const { day, early } = forecast;
  const key = early > 0 ? 'home.forecastEarly' : early < 0 ? 'home.forecastLate' : 'home.forecastJust';
  return t(key, { ...counts, day: sayDayNear(day), n: Math.abs(early) });
};

const One = ({ campaign }: { campaign: CampaignNow }) => {
  const t = useT();
  const { id, title, parts, forecast, teams, endsOn } = campaign;
  const rows = (narrowed: string): string => `/campaigns/${id}?tab=roster&${narrowed}`;
  return (
    <>
      <h3>
        <PageLink href={`/campaigns/${id}`}>{title}</PageLink>
      </h3>
      <StackedBar
        label={useHeadline(campaign)}
        parts={[
          { key: 'visited', label: t('home.visited'), value: parts.visited, href: rows('visited=true') },
          { key: 'agreed', label: t('home.agreed'), value: parts.agreed },
          { key: 'contacting', label: t('home.contacting'), value: parts.contacting },
          { key: 'uncontacted', label: t('home.uncontacted'), value: parts.uncontacted, href: rows('contactState=none&visited=false') },
        ]}
      />
      <p className="pp-hint">
        {forecast
          ? t('home.why', { since: sayDayNear(forecast.since), perDay: sayNumber(forecast.perDay), endsOn: sayDay(endsOn) })
          : t('home.endsOn', { endsOn: sayDay(endsOn) })}
        {parts.declined > 0 && ` · ${t('home.declined', { n: parts.declined })}`}
      </p>
      {teams.length > 0 && (
        <DataTable
          bare
          caption={t('home.teamDone')}
          rows={teams}
          rowKey={team => team.id}
          columns={[
            {
              key: 'team',
              title: t('home.team'),
              head: true,
              render: team => <PageLink href={rows(`teamId=${team.id}`)}>{team.name}</PageLink>,
            },
            { key: 'done', title: t('home.teamDone'), render: team => <InlineBar done={team.visited} plan={team.total} /> },
          ]}
        />
      )}
    </>
  );
};

/** 进行中的调研: each as one bar with the day on which it will be through, and its teams (6.1-b). */
export const CampaignsCard = () => {
  const t = useT();
  const { data, error } = useOp(campaignsUnderWay, {});
  if (!data) return error ? <ProblemNotice error={error} /> : <div className="pp-card-waiting" />;
  if (data.rows.length === 0) return <p className="pp-hint">{t('home.noCampaign')}</p>;
  return (
    <div className="sv-stack">
      {data.rows.map(c => (
        <div key={c.id}>
          <One campaign={c} />
        </div>
      ))}
      {data.more && (
        <p>
          <PageLink href="/campaigns?state=open">{t('home.more')}</PageLink>
        </p>
      )}
    </div>
  );
};
