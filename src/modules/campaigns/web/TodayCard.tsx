import { useOp } from '#platform/web/desk/data.ts';
import { sayTime } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { myDay } from '../contract/operations-itinerary.ts';
import { useT } from './use-t.ts';
import './planning.css';
import { DataTable } from '#ui/desk/table/DataTable.tsx';

/** 今天的走访: the reader's own stops, in order. */
export const TodayCard = () => {
  const t = useT();
  const { data, error } = useOp(myDay, {});
  const teams = data?.itineraries.filter(i => i.stops.length > 0) ?? [];
  return (
    <>
      <ProblemNotice error={error} />
      {data && teams.length === 0 && <p className="pp-hint">{t(data.itineraries.length === 0 ? 'today.noTeam' : 'today.none')}</p>}
      {teams.map(i => (
        <DataTable
          key={i.teamId}
          bare
          caption={`${i.campaignTitle} · ${i.teamName}`}
          heading={
            <PageLink href={`/campaigns/${i.campaignId}?tab=itinerary&teamId=${i.teamId}&day=${i.day}`}>
              {`${i.campaignTitle} · ${i.teamName}`}
            </PageLink>
          }
          rows={i.stops}
          rowKey={s => s.appointmentId}
          columns={[
            { key: 'at', title: t('sheet.time'), render: s => <span className="pp-figures">{sayTime(s.startsAt)}</span> },
            {
              key: 'enterprise',
              title: t('roster.name'),
              head: true,
              render: s => <PageLink href={`/enterprises/${s.enterpriseId}`}>{s.enterpriseName}</PageLink>,
            },
            {
              key: 'state',
              title: t('campaign.state'),
              render: s => (
                <StateTag tone={s.visited ? 'done' : s.agreed ? 'doing' : 'todo'}>
                  {t(s.visited ? 'today.visited' : s.agreed ? 'today.agreed' : 'today.planned')}
                </StateTag>
              ),
            },
          ]}
        />
      ))}
    </>
  );
};
