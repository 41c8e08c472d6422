import { Button } from 'antd';
import { useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { bookedAhead } from '../contract/operations-time.ts';
import { useT } from './use-t.ts';

interface Which {
  campaignId: string;
  rosterIds?: string[];
  outside?: { startsOn: string; endsOn: string };
}

/** The booked visits that something would touch. */
export const useBookedAhead = (which: Which, enabled = true) => useOp(bookedAhead, which, { enabled, keep: true });

/** What would become of booked visits, by name, before it is done; the list can be copied to tell the enterprises. */
export const BookedVisits = ({ which }: { which: Which }) => {
  const t = useT();
  const { data, error } = useBookedAhead(which);
  if (!data) return <ProblemNotice error={error} />;
  if (data.rows.length === 0) return <p className="pp-hint">{t('visits.none')}</p>;
  const stateOf = (agreed: boolean): string => t(agreed ? 'today.agreed' : 'today.planned');
  const lines = data.rows.map(r => [r.enterpriseName, sayInstant(r.startsAt), r.teamName, stateOf(r.agreed)].join('\t'));
  return (
    <>
      <p role="status">
        {t('visits.count', { n: data.agreed + data.planned, agreed: data.agreed, planned: data.planned })}
        {data.agreed > 0 && <> {t('visits.tell')}</>}{' '}
        <Button size="small" onClick={() => void copyAndSay(lines.join('\n'), t('visits.copied'))}>
          {t('visits.copy')}
        </Button>
      </p>
      <div className="sv-scroll">
        <DataTable
          stack
          caption={t('visits.count', { n: data.agreed + data.planned, agreed: data.agreed, planned: data.planned })}
          rows={data.rows}
          rowKey={r => r.appointmentId}
          columns={[
            { key: 'name', title: t('roster.name'), head: true, render: r => r.enterpriseName },
            { key: 'at', title: t('visits.at'), width: 150, render: r => <span className="pp-figures">{sayInstant(r.startsAt)}</span> },
            { key: 'team', title: t('roster.team'), width: 100, render: r => r.teamName },
            { key: 'state', title: t('campaign.state'), width: 130, render: r => stateOf(r.agreed) },
          ]}
        />
      </div>
    </>
  );
};
