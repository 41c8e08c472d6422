import { useOp } from '#platform/web/desk/data.ts';
import { sayTime } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { myDay } from '../contract/operations-itinerary.ts';
import { useT } from './use-t.ts';
import './planning.css';

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
        <table key={i.teamId} className="sv-table">
          <caption className="pp-hint">
            <PageLink href={`/campaigns/${i.campaignId}?tab=itinerary&teamId=${i.teamId}&day=${i.day}`}>
              {`${i.campaignTitle} · ${i.teamName}`}
            </PageLink>
          </caption>
          <tbody>
            {i.stops.map(s => (
              <tr key={s.appointmentId}>
                <td className="pp-figures">{sayTime(s.startsAt)}</td>
                <td>
                  <PageLink href={`/enterprises/${s.enterpriseId}`}>{s.enterpriseName}</PageLink>
                </td>
                <td>
                  <StateTag tone={s.visited ? 'done' : s.agreed ? 'doing' : 'todo'}>
                    {t(s.visited ? 'today.visited' : s.agreed ? 'today.agreed' : 'today.planned')}
                  </StateTag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
};
